package dev.runs4j.emulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** Looks at what the server's threads do. Waits by looking again; the test's timeout is the limit. */
final class Waiters {

    private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();

    private Waiters() {}

    /** {@return how many threads are in methods of the class of this name} */
    static long of(String simpleName) {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith("." + simpleName)))
                .count();
    }

    static void awaitNone(String simpleName) {
        while (of(simpleName) > 0) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** {@return how many threads of the server there are} */
    static long ofServer() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("runs-emulator"))
                .count();
    }

    /** A thread that has done its last work may show for a moment more. */
    static void awaitNoneOfServer() {
        while (ofServer() > 0) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** Waits until the server has had the time to look at what was sent: another request has gone through after it. */
    static void awaitReads(Site site) {
        for (int i = 0; i < 20; i++) {
            site.get("/assistants");
        }
    }
}

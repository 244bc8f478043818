package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.CallInterruptedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A call on a thread of its own, and how it ended. */
final class InterruptedCallA {

    /** Far more than the rule allows: keeps a test that fails from hanging. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final AtomicReference<RuntimeException> thrown = new AtomicReference<>();
    private final AtomicBoolean flag = new AtomicBoolean();
    private final Thread thread;

    private InterruptedCallA(Runnable call) {
        this.thread = new Thread(() -> run(call), "call");
        this.thread.setDaemon(true);
    }

    static InterruptedCallA start(Runnable call) {
        InterruptedCallA started = new InterruptedCallA(call);
        started.thread.start();
        return started;
    }

    private void run(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException error) {
            thrown.set(error);
        }
        flag.set(Thread.currentThread().isInterrupted());
    }

    boolean isBlocked() {
        assertThat(thread.isAlive()).as("still at work").isTrue();
        return thread.getState() == Thread.State.WAITING;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits for the end and tells the error, null for none. */
    RuntimeException end() throws InterruptedException {
        thread.join(AT_MOST.toMillis());
        assertThat(thread.isAlive()).as("still at work").isFalse();
        return thrown.get();
    }

    void endsInterrupted() throws InterruptedException {
        assertThat(end()).isInstanceOf(CallInterruptedException.class);
        assertThat(flag).as("interrupt flag").isTrue();
    }
}

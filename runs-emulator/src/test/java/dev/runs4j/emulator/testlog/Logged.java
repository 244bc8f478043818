package dev.runs4j.emulator.testlog;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Keeps what is logged while it is open; one at a time. */
public final class Logged implements AutoCloseable {

    private static final Queue<String> ENTRIES = new ConcurrentLinkedQueue<>();
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private static volatile boolean open;

    private Logged() {}

    public static Logged open() {
        ENTRIES.clear();
        open = true;
        return new Logged();
    }

    static boolean isOpen() {
        return open;
    }

    static void add(String entry) {
        if (open) {
            ENTRIES.add(entry);
        }
    }

    /** Waits for an entry that holds this text, since a line is written behind its answer; the test's timeout is the limit. */
    public String await(String part) {
        while (true) {
            for (String entry : ENTRIES) {
                if (entry.contains(part)) {
                    return entry;
                }
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    public String all() {
        return ENTRIES.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        open = false;
    }
}

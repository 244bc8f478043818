package dev.runs4j.inmemory;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids out of counters, so that two runs of a test give the same ones. Threads, runs and assistants are counted for the whole backend,
 * messages within their thread, steps and calls within their run.
 */
final class Ids {

    private static final String THREAD = "thread_";
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 18;

    private final String prefix;
    private final AtomicLong threads = new AtomicLong();
    private final AtomicLong runs = new AtomicLong();
    private final AtomicLong assistants = new AtomicLong();

    Ids(String prefix) {
        this.prefix = prefix;
    }

    /** The number of a new thread, as text. */
    String nextThread() {
        return number(threads.incrementAndGet());
    }

    /** The number of a new run, as text. */
    String nextRun() {
        return number(runs.incrementAndGet());
    }

    String nextAssistantId() {
        return "asst_" + number(assistants.incrementAndGet());
    }

    static String thread(String number) {
        return THREAD + number;
    }

    static String run(String number) {
        return "run_" + number;
    }

    /** Tells whether this backend has once made a thread of this id. */
    boolean hasIssuedThread(String id) {
        String start = THREAD + prefix;
        if (!id.startsWith(start)) {
            return false;
        }
        String digits = id.substring(start.length());
        if (digits.isEmpty()
                || digits.length() > MOST_DIGITS
                || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return false;
        }
        long number = Long.parseLong(digits);
        return number >= 1 && number <= threads.get() && id.equals(thread(number(number)));
    }

    private String number(long count) {
        String digits = Long.toString(count);
        return prefix + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}

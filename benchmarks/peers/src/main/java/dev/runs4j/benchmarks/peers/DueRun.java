package dev.runs4j.benchmarks.peers;

/** A run whose id says when it completes, so that the server needs no memory of it. */
final class DueRun {

    static final String MARK = "run_due_";

    private static final byte[] IN_PROGRESS = with("in_progress");
    private static final byte[] COMPLETED = with("completed");

    private DueRun() {}

    static String id(long dueMillis) {
        return MARK + dueMillis;
    }

    /** {@return the run that a request's head names at this place, as it is now} */
    static byte[] named(String head, int at) {
        int end = at + MARK.length();
        while (Character.isDigit(head.charAt(end))) {
            end++;
        }
        long due = Long.parseLong(head, at + MARK.length(), end, 10);
        return System.currentTimeMillis() < due ? IN_PROGRESS : COMPLETED;
    }

    private static byte[] with(String status) {
        return Samples.utf8(Samples.RUN.replace("requires_action", status));
    }
}

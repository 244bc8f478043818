package dev.runs4j.trials.halt;

/** Where a process is halted: before or behind one of the calls that a drive makes. */
enum HaltPoint {
    /** It comes to its end. */
    NOWHERE(false, ""),
    /** The server has created the run; the journal does not know it. */
    AFTER_CREATE(false, "create|stream"),
    /** The journal knows the drive. */
    AFTER_BEGIN(false, "begin"),
    /** The payment is asked for. */
    BEFORE_CLAIM(true, "claim"),
    /** The payment is claimed, and not made. */
    AFTER_CLAIM(false, "claim"),
    /** The payment is made; nobody was told. */
    IN_TOOL(false, "call"),
    /** The payment's result is written down. */
    AFTER_RESULT(false, "record"),
    /** The answers are announced, and not sent. */
    AFTER_SENDING_MARK(false, "sending"),
    /** The server has taken the answers; the journal does not know it. */
    AFTER_ANSWER_SENT(false, "answer|streamAnswer"),
    /** The journal knows that the server has taken the answers. */
    AFTER_ACCEPTED_MARK(false, "accepted"),
    /** The run has ended; the journal does not know it. */
    BEFORE_END(true, "end"),
    /** All is done; nobody was told. */
    AFTER_END(false, "end");

    private final boolean before;
    private final String methods;

    HaltPoint(boolean before, String methods) {
        this.before = before;
        this.methods = methods;
    }

    boolean isBefore() {
        return before;
    }

    boolean isOf(String method) {
        return method.matches(methods);
    }
}

package dev.runs4j.domain.lifecycle;

/** What moves a run from one status to the next. Each trigger leads to one status, whatever the run's status before. */
public enum RunTrigger {
    /** The server picks the run up. */
    START(RunStatus.IN_PROGRESS),
    /** The model asks for tool outputs or approvals. */
    REQUIRE_ACTION(RunStatus.REQUIRES_ACTION),
    /** The caller has answered every pending call. */
    ANSWER(RunStatus.QUEUED),
    /** The model has finished. */
    COMPLETE(RunStatus.COMPLETED),
    /** A token budget was used up, or a content filter stepped in. */
    STOP_INCOMPLETE(RunStatus.INCOMPLETE),
    /** Something went wrong. */
    FAIL(RunStatus.FAILED),
    /** The caller asks for an end, and the server needs time for it. */
    REQUEST_CANCEL(RunStatus.CANCELLING),
    /** The cancel takes effect. */
    CANCEL(RunStatus.CANCELLED),
    /** The expiry time has passed. */
    EXPIRE(RunStatus.EXPIRED);

    @SuppressWarnings("ImmutableEnumChecker") // A status is immutable; the domain has no annotation library to say so.
    private final RunStatus target;

    RunTrigger(RunStatus target) {
        this.target = target;
    }

    /** {@return the status that this trigger leads to} */
    public RunStatus target() {
        return target;
    }
}

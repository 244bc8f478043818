package dev.runs4j.domain.lifecycle;

/** A run was asked to take a step that the lifecycle does not have. Nothing was changed. */
public final class IllegalRunTransitionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String from;
    private final RunTrigger trigger;

    /**
     * Names the step.
     *
     * @param from the status that the run has
     * @param trigger what was asked of it
     */
    public IllegalRunTransitionException(RunStatus from, RunTrigger trigger) {
        super("A run that is " + from + " cannot become " + trigger.target() + " by " + trigger);
        this.from = from.text();
        this.trigger = trigger;
    }

    /** {@return the status that the run has} */
    public RunStatus from() {
        return RunStatus.of(from);
    }

    /** {@return the status that it cannot take} */
    public RunStatus to() {
        return trigger.target();
    }

    /** {@return what was asked of it} */
    public RunTrigger trigger() {
        return trigger;
    }
}

package dev.runs4j.domain.lifecycle;

import java.util.Objects;

/**
 * One legal step: from a status, by a trigger, to the trigger's status.
 *
 * @param from the status before
 * @param trigger what happens
 * @param evidence how well it is established
 * @param meaning what it means, in words
 */
public record RunTransition(RunStatus from, RunTrigger trigger, Evidence evidence, String meaning) {

    /** Refuses null. */
    public RunTransition {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** {@return the status after} */
    public RunStatus to() {
        return trigger.target();
    }
}

package dev.runs4j.trials.halt;

import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.UnknownOutcome;

/** What is known of the tool that pays, and what is done when nobody knows whether it has paid. */
enum Payment {
    /** By default a person has to look. */
    BY_DEFAULT(false, UnknownOutcome.BY_TOOL),
    /** The tool finds out by the key. */
    RECONCILED(true, UnknownOutcome.BY_TOOL),
    /** The model is told. */
    TOLD(false, UnknownOutcome.TELL_MODEL);

    private final boolean reconciles;
    private final UnknownOutcome policy;

    Payment(boolean reconciles, UnknownOutcome policy) {
        this.reconciles = reconciles;
        this.policy = policy;
    }

    ToolTraits traits() {
        return reconciles ? ToolTraits.WITH_EFFECTS.andReconciles() : ToolTraits.WITH_EFFECTS;
    }

    RunDriver applyTo(RunDriver driver) {
        return driver.unknownOutcome(policy);
    }
}

package dev.runs4j.driver.internal.core;

import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.journal.ToolSet;
import java.util.Map;
import java.util.Objects;

/**
 * What is decided about tools before a drive begins.
 *
 * @param backend the backend's name in the journal
 * @param set which tools answer
 * @param traits what is known of each tool, by its name; tools that are not named have none
 * @param unknownOutcome what is done about calls of which nobody knows how they went
 * @param troubles what is done about calls that did not work; an output where nothing is said
 * @param mostRounds how many demands of a run are met at most
 */
public record ToolPlan(
        String backend,
        ToolSet set,
        Map<String, ToolTraits> traits,
        UnknownOutcome unknownOutcome,
        Map<ToolResult, ToolTrouble> troubles,
        int mostRounds) {

    /** How many demands of a run are met, unless something else is said. */
    public static final int MOST_ROUNDS = 50;

    /** A plan that says nothing about any tool. */
    public static final ToolPlan PLAIN =
            new ToolPlan("backend", new ToolSet("tools", "1"), Map.of(), UnknownOutcome.BY_TOOL, Map.of(), MOST_ROUNDS);

    /** Copies the maps; refuses less than one round. */
    public ToolPlan {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(set, "set");
        traits = Map.copyOf(traits);
        Objects.requireNonNull(unknownOutcome, "unknownOutcome");
        troubles = Map.copyOf(troubles);
        if (mostRounds < 1) {
            throw new IllegalArgumentException("mostRounds: 1 or more, but was " + mostRounds);
        }
    }

    /** {@return whether the set of tools has a name of its own} */
    boolean isNamed() {
        return !set.equals(PLAIN.set());
    }

    ToolTraits traits(String tool) {
        return traits.getOrDefault(tool, ToolTraits.NONE);
    }

    ToolTrouble trouble(ToolResult result) {
        return troubles.getOrDefault(result, ToolTrouble.OUTPUT);
    }

    boolean failsOnUnknown(String tool) {
        return unknownOutcome == UnknownOutcome.FAIL_RUN
                || (unknownOutcome == UnknownOutcome.BY_TOOL && traits(tool).hasEffects());
    }
}

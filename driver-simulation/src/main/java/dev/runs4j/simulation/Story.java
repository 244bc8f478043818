package dev.runs4j.simulation;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.inmemory.Script;
import dev.runs4j.inmemory.ScriptSteps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run does when nobody disturbs it.
 *
 * @param demands what it asks for, one after the other
 * @param end how it ends
 * @param reusedIds whether the calls of each demand have the ids of those before
 */
record Story(List<Demand> demands, End end, boolean reusedIds) {

    /** How a run ends. */
    enum End {
        COMPLETES,
        FAILS,
        STOPS_INCOMPLETE,
        NEVER_ENDS
    }

    private static final List<End> ENDS =
            List.of(End.COMPLETES, End.COMPLETES, End.COMPLETES, End.FAILS, End.STOPS_INCOMPLETE, End.NEVER_ENDS);

    Story {
        demands = List.copyOf(demands);
    }

    static Story draw(Dice dice) {
        boolean reused = dice.oneIn(2);
        List<Demand> demands = new ArrayList<>();
        int rounds = dice.oneIn(8) ? 0 : dice.between(1, 3);
        for (int round = 1; round <= rounds; round++) {
            demands.add(Demand.draw(dice, String.valueOf(round), reused));
        }
        return new Story(demands, dice.pick(ENDS), reused);
    }

    /** A run that asks once and completes; its calls have the ids that another run has used before. */
    static Story fresh(Dice dice) {
        return new Story(List.of(Demand.draw(dice, "fresh", true)), End.COMPLETES, true);
    }

    Script script() {
        ScriptSteps steps = Script.waits(Duration.ZERO);
        for (Demand demand : demands) {
            steps = steps.asks(demand.toArray());
        }
        return switch (end) {
            case COMPLETES -> steps.answers("done");
            case FAILS -> steps.fails(ErrorCode.SERVER_ERROR, "the model is out of order");
            case STOPS_INCOMPLETE -> steps.stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS);
            case NEVER_ENDS -> steps.neverEnds();
        };
    }
}

package dev.runs4j.domain.run;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;

/** Takes a run in order and makes one thing odd. */
final class OddRuns {

    private OddRuns() {}

    static Arguments odd(Run run, String rule, String path, String message) {
        return Arguments.of(run, new Finding(rule, path, message));
    }

    static Run waitingFor(RequiredAction action) {
        return with(SampleRuns.requiresAction(), b -> b.requiredAction(action));
    }

    static Run ended(Run run, RunOutcome outcome) {
        return with(run, b -> b.outcome(outcome));
    }

    static Run times(Run run, UnaryOperator<RunTimeline.Builder> change) {
        return with(
                run, b -> b.timeline(change.apply(run.timeline().toBuilder()).build()));
    }

    static Run with(Run run, UnaryOperator<Run.Builder> change) {
        return change.apply(run.toBuilder()).build();
    }
}

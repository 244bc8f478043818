package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AnswerTimingRules extends Rules {

    AnswerTimingRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_ONCE);

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress"})
    @DisplayName("R403 a run that does not wait yet refuses answers and goes on as it would")
    void refusesEarlyAnswers(String status) {
        RunRef run = stage.runUntil(RunStatus.of(status));

        refuses(run, ToolAnswers.outputs(ToolOutput.of("call_1", "early")), RunStatus.of(status));
        assertThat(stage.status(stage.settled(run))).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress", "completed"})
    @DisplayName("R403 a second answer to the same round is refused, also the same one again")
    void refusesSecondAnswers(String status) {
        RunRef run = stage.settledRun();
        ToolAnswers first = Scene.answers(stage.get(run), "one");
        ToolAnswers second = Scene.answers(stage.get(run), "two");
        stage.runs().answer(run, first);
        stage.until(run, RunStatus.of(status));

        refuses(run, second, RunStatus.of(status));
        refuses(run, first, RunStatus.of(status));
        assertThat(stage.texts(stage.settled(run).threadId())).containsExactly("Hi", "Found one");
    }

    @Test
    @DisplayName("R403 an answer to the first round is refused while the run works on the second one")
    void refusesAnswersBetweenRounds() {
        RunRef run = stage.play(Plot.ASKS_TWICE).settledRun();
        ToolAnswers first = Scene.answers(stage.get(run), "wet", "12");
        stage.runs().answer(run, first);

        refuses(run, first, stage.status(run));
    }

    @Test
    @DisplayName("R403 a cancelled and an expired run refuse answers")
    void refusesLateAnswers() {
        RunRef cancelled = stage.settledRun();
        RunRef expired = stage.settledRun();
        ToolAnswers answers = Scene.answers(stage.get(cancelled), "late");
        ToolAnswers others = Scene.answers(stage.get(expired), "late");
        stage.runs().cancel(cancelled);
        stage.until(cancelled, RunStatus.CANCELLED);
        stage.untilExpiry(expired);

        refuses(cancelled, answers, RunStatus.CANCELLED);
        refuses(expired, others, RunStatus.EXPIRED);
    }

    private void refuses(RunRef run, ToolAnswers answers, RunStatus status) {
        Run before = stage.get(run);

        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> stage.runs().answer(run, answers))
                .satisfies(
                        refusal -> assertThat(refusal.status().orElse(status)).isEqualTo(status))
                .satisfies(refusal -> assertThat(refusal.runId()).isEqualTo(run.runId()));

        assertThat(stage.get(run)).isEqualTo(before);
    }

    @Test
    @DisplayName("R406 of two answers to one round at the same time exactly one is accepted, and counts")
    void acceptsOneOfTwo() throws Exception {
        try (Race race = new Race()) {
            for (int round = 0; round < 100; round++) {
                RunRef run = stage.settledRun();
                ToolAnswers one = Scene.answers(stage.get(run), "one");
                ToolAnswers two = Scene.answers(stage.get(run), "two");

                List<Object> outcomes = race.run(
                        () -> stage.runs().answer(run, one), () -> stage.runs().answer(run, two));

                assertThat(outcomes)
                        .filteredOn(WrongRunStateException.class::isInstance)
                        .hasSize(1);
                boolean first = !(outcomes.get(0) instanceof WrongRunStateException);
                assertThat(stage.texts(stage.settled(run).threadId()))
                        .containsExactly("Hi", first ? "Found one" : "Found two");
            }
        }
    }

    @Test
    @DisplayName(
            "R406 R601 of several answers, streamed or not, to one round at the same time exactly one is accepted, and counts")
    void acceptsOne() throws Exception {
        stage.needs(Capability.STREAMING);
        try (Race race = new Race()) {
            for (int round = 0; round < 300; round++) {
                RunRef run = stage.settledRun();
                ToolAnswers one = Scene.answers(stage.get(run), "one");
                ToolAnswers two = Scene.answers(stage.get(run), "two");

                List<Object> outcomes = race.run(
                        () -> stage.runs().answer(run, one),
                        () -> stage.runs().answer(run, two),
                        () -> stage.runs().streamAnswer(run, one),
                        () -> stage.runs().streamAnswer(run, two));

                assertThat(outcomes)
                        .filteredOn(WrongRunStateException.class::isInstance)
                        .hasSize(3);
                boolean first = !(outcomes.get(0) instanceof WrongRunStateException)
                        || !(outcomes.get(2) instanceof WrongRunStateException);
                assertThat(stage.texts(stage.settled(run).threadId()))
                        .containsExactly("Hi", first ? "Found one" : "Found two");
            }
        }
    }
}

package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AnswerRules extends Rules {

    AnswerRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_IN_PARALLEL);
    private final RunRef run = stage.settledRun();
    private final List<String> calls = Scene.callIds(stage.get(run));

    @Test
    @DisplayName("R401 answer takes all answers at once, in any order, and the run goes on")
    void goesOn() {
        Run answered = answer(output(2, "c"), output(0, "a"), output(1, "b"));

        assertThat(RunStatus.QUEUED.canReach(answered.status())).isTrue();
        assertThat(answered.requiredAction()).isEmpty();
        assertThat(stage.status(stage.settled(run))).isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.texts(run.threadId())).containsExactly("Hi", "Found a, b, c");
    }

    @Test
    @DisplayName("R401 a run may ask several times, with other calls each time")
    void mayAskAgain() {
        RunRef asking = stage.play(Plot.ASKS_TWICE).settledRun();
        List<String> first = Scene.callIds(stage.get(asking));
        stage.answer(asking, "wet", "12");
        List<String> second = Scene.callIds(stage.get(stage.until(asking, RunStatus.REQUIRES_ACTION)));
        stage.answer(asking, "dry");

        assertThat(stage.status(stage.settled(asking))).isEqualTo(RunStatus.COMPLETED);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(stage.texts(asking.threadId()))
                .containsExactly("Hi", "I look it up.", "One more.", "Found wet, 12, dry");
    }

    @Test
    @DisplayName("R402 answers that leave a pending call out are refused and the run still waits")
    void refusesTooFewAnswers() {
        refuses(calls.get(2), output(0, "a"), output(1, "b"));
        refuses("none");
    }

    @Test
    @DisplayName("R402 answers to an unknown call are refused and the run still waits")
    void refusesAnswersToUnknownCalls() {
        String shouted = calls.get(2).toUpperCase(Locale.ROOT);

        refuses("call_none", output(0, "a"), output(1, "b"), output(2, "c"), ToolOutput.of("call_none", "d"));
        refuses(shouted, output(0, "a"), output(1, "b"), ToolOutput.of(shouted, "c"));
    }

    @Test
    @DisplayName("R402 two answers to one call are refused and the run still waits")
    void refusesTwoAnswersToOneCall() {
        refuses("second", output(0, "a"), output(1, "b"), output(2, "c"), output(2, "d"));
    }

    private void refuses(String named, ToolOutput... outputs) {
        Run waiting = stage.get(run);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> answer(outputs))
                .withMessageContaining(named)
                .satisfies(refusal -> assertThat(refusal.violations()).isNotEmpty());

        assertThat(stage.get(run)).isEqualTo(waiting);
        assertThat(waiting.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    @DisplayName("R402 after refused answers the right ones are taken")
    void takesTheRightAnswersLater() {
        refuses("call_none", ToolOutput.of("call_none", "d"));

        answer(output(0, "a"), output(1, "b"), output(2, "c"));

        assertThat(stage.status(stage.settled(run))).isEqualTo(RunStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " two  words ", "{\"a\":\"\\u00e9 \\u0000\"}", "I\u0131\u0130i \ud83d\ude80\u00a0\r\n\tend"})
    @DisplayName("R404 the step of the calls shows the outputs unchanged, also when the run has ended")
    void showsOutputs(String output) {
        stage.needs(Capability.FUNCTION_OUTPUTS);
        answer(output(1, "b"), output(0, output), output(2, ""));

        shows(stage.steps(run).get(0), output);
        stage.settled(run);
        shows(stage.steps(run).get(1), output);
    }

    private void shows(RunStep step, String output) {
        assertThat(step.toolCalls())
                .containsExactly(
                        FunctionCall.of(calls.get(0), "lookup", "{\"id\":1}").withOutput(output),
                        FunctionCall.of(calls.get(1), "lookup", "{\"id\":1}").withOutput("b"),
                        FunctionCall.of(calls.get(2), "price", "{}").withOutput(""));
    }

    private ToolOutput output(int call, String text) {
        return ToolOutput.of(calls.get(call), text);
    }

    private Run answer(ToolOutput... outputs) {
        return stage.runs().answer(run, ToolAnswers.outputs(outputs)).value();
    }
}

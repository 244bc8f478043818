package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

    private final Stage stage = Stage.playing(Plot.ASKS_TWO_AT_ONCE);

    @Test
    @DisplayName("R401 answer takes all answers at once and the run goes on")
    void answerTakesAllAnswers() {
        RunRef run = stage.settledRun();

        Run answered = stage.answer(run);

        assertThat(answered.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(answered.requiredAction()).isEmpty();
        stage.settle();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    @DisplayName("R401 a run may ask several times, with other calls each time")
    void aRunMayAskSeveralTimes() {
        stage.play(Plot.ASKS_TWICE);
        RunRef run = stage.settledRun();
        List<String> first = ids(stage.get(run));
        stage.answer(run);
        stage.settle();
        List<String> second = ids(stage.get(run));
        stage.answer(run);
        stage.settle();

        assertThat(first).isNotEqualTo(second);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    @DisplayName("R402 an answer that leaves a call out is refused, and the run still waits")
    void aMissingAnswerIsRefused() {
        RunRef run = stage.settledRun();
        List<String> ids = ids(stage.get(run));

        assertThatThrownBy(() -> stage.runs().answer(run, ToolAnswers.outputs(ToolOutput.of(ids.get(0), "1"))))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.actual()).isEqualTo("none for " + ids.get(1))))
                .hasMessageContaining(
                        "Expected tool outputs for call_ids ['call_0001_1', 'call_0001_2'], got" + " ['call_0001_1']");
        assertThat(ids(stage.get(run))).isEqualTo(ids);
        stage.answer(run);
        stage.settle();
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    @DisplayName("R402 an answer to an unknown call is refused")
    void anUnknownCallIsRefused() {
        RunRef run = stage.settledRun();
        ToolAnswers answers = new ToolAnswers(
                List.of(
                        ToolOutput.of("call_0001_1", "1"),
                        ToolOutput.of("call_0001_2", "2"),
                        ToolOutput.of("call_x", "3")),
                List.of());

        assertThatThrownBy(() -> stage.runs().answer(run, answers))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.path()).isEqualTo("tool_outputs[2].tool_call_id")));
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    @DisplayName("R402 two answers to one call are refused")
    void twoAnswersToOneCallAreRefused() {
        RunRef run = stage.settledRun();
        ToolAnswers answers = ToolAnswers.outputs(
                ToolOutput.of("call_0001_1", "1"),
                ToolOutput.of("call_0001_2", "2"),
                ToolOutput.of("call_0001_2", "3"));

        assertThatThrownBy(() -> stage.runs().answer(run, answers)).isInstanceOf(InvalidRequestException.class);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    @DisplayName("R403 a run that does not wait refuses answers")
    void aRunThatDoesNotWaitRefusesAnswers() {
        RunRef run = stage.run();

        assertThatThrownBy(() -> stage.runs().answer(run, ToolAnswers.outputs(ToolOutput.of("call_0001_1", "1"))))
                .isInstanceOfSatisfying(
                        WrongRunStateException.class,
                        refused -> assertThat(refused.status()).contains(RunStatus.QUEUED))
                .hasMessageStartingWith("Runs in status \"queued\" do not accept tool outputs.");
    }

    @Test
    @DisplayName("R403 a second answer to the same round is refused")
    void aSecondAnswerIsRefused() {
        RunRef run = stage.settledRun();
        ToolAnswers answers = Stage.answers(stage.get(run));
        stage.runs().answer(run, answers);

        assertThatThrownBy(() -> stage.runs().answer(run, answers)).isInstanceOf(WrongRunStateException.class);
        stage.settle();
        assertThatThrownBy(() -> stage.runs().answer(run, answers))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageContaining("\"completed\"");
    }

    @Test
    @DisplayName("R404 the step shows the outputs unchanged")
    void theStepShowsTheOutputs() {
        String output = "{\"odd\":\"\\u0000 😀 \u00a0\"}\n";
        RunRef run = stage.settledRun();
        stage.runs()
                .answer(
                        run,
                        ToolAnswers.outputs(ToolOutput.of("call_0001_2", ""), ToolOutput.of("call_0001_1", output)));

        RunStep step = stage.runs().allSteps(run).iterator().next();

        assertThat(step.toolCalls())
                .extracting(call -> ((FunctionCall) call).function().output().orElse(null))
                .containsExactly(output, "");
    }

    @Test
    @DisplayName("R405 a call that waits for approval is answered by an approval")
    void anApprovalAnswersAnApproval() {
        stage.play(Plot.ASKS_APPROVAL);
        RunRef run = stage.settledRun();
        Run waiting = stage.get(run);
        assertThat(waiting.requiredAction()).containsInstanceOf(RequiredAction.SubmitToolApproval.class);
        assertThat(waiting.pendingCalls())
                .containsExactly(McpCall.of("call_0001_1", "web", "search", "{\"q\":\"rain\"}"));

        stage.runs().answer(run, ToolAnswers.approvals(ToolApproval.approve("call_0001_1")));
        stage.settle();

        assertThat(newest(run)).isEqualTo("Searched");
        assertThat(lastStep(run).toolCalls())
                .containsExactly(McpCall.of("call_0001_1", "web", "search", "{\"q\":\"rain\"}")
                        .withOutput("42 hits"));
    }

    @Test
    @DisplayName("R405 a refused call was not made")
    void aRefusedCallWasNotMade() {
        stage.play(Plot.ASKS_APPROVAL);
        RunRef run = stage.settledRun();

        stage.runs().answer(run, ToolAnswers.approvals(ToolApproval.refuse("call_0001_1")));
        stage.settle();

        assertThat(newest(run)).isEqualTo("Not allowed");
        assertThat(lastStep(run).toolCalls())
                .containsExactly(McpCall.of("call_0001_1", "web", "search", "{\"q\":\"rain\"}"));
    }

    @Test
    @DisplayName("R405 an output does not answer a call that waits for approval")
    void anOutputDoesNotAnswerAnApproval() {
        stage.play(Plot.ASKS_APPROVAL);
        RunRef run = stage.settledRun();

        assertThatThrownBy(() -> stage.runs().answer(run, ToolAnswers.outputs(ToolOutput.of("call_0001_1", "yes"))))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    @DisplayName("R405 an approval does not answer a call that waits for an output")
    void anApprovalDoesNotAnswerAnOutput() {
        RunRef run = stage.settledRun();
        ToolAnswers answers =
                ToolAnswers.approvals(ToolApproval.approve("call_0001_1"), ToolApproval.approve("call_0001_2"));

        assertThatThrownBy(() -> stage.runs().answer(run, answers)).isInstanceOf(InvalidRequestException.class);
        assertThat(stage.get(run).status()).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    @DisplayName("R406 of many answers to one round at the same time exactly one is accepted")
    void exactlyOneAnswerIsAccepted() {
        for (int round = 0; round < 200; round++) {
            RunRef run = stage.settledRun();
            ToolAnswers answers = Stage.answers(stage.get(run));
            AtomicInteger accepted = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();

            AtOnce.run(4, () -> {
                try {
                    stage.runs().answer(run, answers);
                    accepted.incrementAndGet();
                } catch (WrongRunStateException late) {
                    refused.incrementAndGet();
                }
            });

            assertThat(accepted).hasValue(1);
            assertThat(refused).hasValue(3);
        }
    }

    private static List<String> ids(Run run) {
        return run.pendingCalls().stream().map(call -> call.id()).toList();
    }

    private String newest(RunRef run) {
        Message message = stage.messages().listAll(run.threadId()).iterator().next();
        return message.text();
    }

    /** The oldest step: the one of the calls. */
    private RunStep lastStep(RunRef run) {
        return stage.runs().allSteps(run).stream()
                .reduce((newer, older) -> older)
                .orElseThrow();
    }
}

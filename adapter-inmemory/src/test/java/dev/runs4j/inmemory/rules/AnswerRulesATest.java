package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRulesATest {

    private static final ToolOutput A = ToolOutput.of("call_a", "1");
    private static final ToolOutput B = ToolOutput.of("call_b", "2");

    private final RulesFixtureA rules =
            RulesFixtureA.playing(Script.asks(Script.call("call_a", "left", "{}"), Script.call("call_b", "right", "{}"))
                    .answers(outputs ->
                            outputs.of("left").orElse("?") + outputs.of("right").orElse("?")));

    @Test
    @DisplayName("R401 answer takes all answers at once and the run goes on")
    void goesOn() {
        Run waiting = rules.runAfter(500);

        Run answered = submit(rules, waiting, ToolAnswers.outputs(B, A));

        assertThat(answered.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(answered.pendingCalls()).isEmpty();
        rules.pass(500);
        assertThat(rules.now(waiting).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(rules.texts(waiting.threadId())).containsExactly("Hi", "12");
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of(ToolAnswers.outputs(A), "call_b"),
                Arguments.of(ToolAnswers.outputs(A, B, ToolOutput.of("call_c", "3")), "call_c"),
                Arguments.of(ToolAnswers.outputs(A, ToolOutput.of("CALL_B", "2")), "CALL_B"),
                Arguments.of(ToolAnswers.outputs(A, B, A), "second"),
                Arguments.of(ToolAnswers.outputs(List.of()), "none"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongAnswers")
    @DisplayName("R402 answers that leave out, do not know or repeat a call are refused and the run still waits")
    void refusesWrongAnswers(ToolAnswers wrong, String named) {
        Run waiting = rules.runAfter(500);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> submit(rules, waiting, wrong))
                .withMessageContaining(named);

        assertThat(rules.now(waiting)).isEqualTo(waiting);
        assertThat(submit(rules, waiting, ToolAnswers.outputs(A, B)).status()).isEqualTo(RunStatus.QUEUED);
    }

    @ParameterizedTest(name = "after {0} ms: {1}")
    @CsvSource({"0, queued", "100, in_progress", "499, in_progress"})
    @DisplayName("R403 a run that does not wait yet refuses answers")
    void refusesEarlyAnswers(long millis, String status) {
        Run run = rules.runAfter(millis);

        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> submit(rules, run, ToolAnswers.outputs(A, B)))
                .satisfies(refusal -> assertThat(refusal.status()).contains(RunStatus.of(status)))
                .satisfies(refusal -> assertThat(refusal.runId()).isEqualTo(run.id()));
        assertThat(rules.now(run)).isEqualTo(run);
    }

    @ParameterizedTest(name = "{0} ms later: {1}")
    @CsvSource({"0, queued", "100, in_progress", "500, completed"})
    @DisplayName("R403 a second answer to the same round is refused")
    void refusesSecondAnswers(long millis, String status) {
        Run run = rules.runAfter(500);
        submit(rules, run, ToolAnswers.outputs(A, B));
        rules.pass(millis);
        ToolAnswers second = ToolAnswers.outputs(ToolOutput.of("call_a", "8"), ToolOutput.of("call_b", "9"));

        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> submit(rules, run, second))
                .satisfies(refusal -> assertThat(refusal.status()).contains(RunStatus.of(status)));
        rules.pass(500);
        assertThat(rules.texts(run.threadId())).containsExactly("Hi", "12");
    }

    @Test
    @DisplayName("R403 a cancelled and an expired run refuse answers")
    void refusesLateAnswers() {
        Run cancelled = rules.runAfter(500);
        rules.backend.runs().cancel(cancelled.ref());
        Run expired = rules.runAfter(600_000);

        for (Run run : List.of(cancelled, expired)) {
            assertThatExceptionOfType(WrongRunStateException.class)
                    .isThrownBy(() -> submit(rules, run, ToolAnswers.outputs(A, B)));
        }
        assertThat(rules.now(cancelled).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(expired.status()).isEqualTo(RunStatus.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " two  words ", "{\"a\":\"\\u00e9\"}", "I\u0131\u0130i \ud83d\ude80\r\n\tend"})
    @DisplayName("R404 the step of the calls shows the outputs unchanged")
    void showsOutputs(String output) {
        Run run = rules.runAfter(500);
        submit(rules, run, ToolAnswers.outputs(A, ToolOutput.of("call_b", output)));

        assertThat(calls(run))
                .containsExactly(
                        FunctionCall.of("call_a", "left", "{}").withOutput("1"),
                        FunctionCall.of("call_b", "right", "{}").withOutput(output));
    }

    private List<ToolCall> calls(Run run) {
        return rules.backend.runs().allSteps(run.ref()).iterator().next().toolCalls();
    }

    @Test
    @DisplayName("R405 a call that waits for approval is answered by an approval only")
    void wantsApproval() {
        RulesFixtureA remote = RulesFixtureA.playing(Script.asksApproval(Script.mcpCall("crm", "erase", "{}"))
                .answers(outputs -> outputs.approved("erase") ? "Erased" : "Kept"));
        for (boolean approve : List.of(true, false)) {
            Run run = remote.runAfter(500);
            String call = run.pendingCalls().get(0).id();

            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> submit(remote, run, ToolAnswers.outputs(ToolOutput.of(call, "yes"))))
                    .withMessageContaining(call);
            assertThat(remote.now(run)).isEqualTo(run);

            submit(
                    remote,
                    run,
                    ToolAnswers.approvals(approve ? ToolApproval.approve(call) : ToolApproval.refuse(call)));
            remote.pass(500);
            assertThat(remote.texts(run.threadId())).containsExactly("Hi", approve ? "Erased" : "Kept");
        }
    }

    @Test
    @DisplayName("R405 a call that waits for an output is not answered by an approval")
    void wantsOutput() {
        Run run = rules.runAfter(500);
        ToolAnswers approvals = ToolAnswers.approvals(ToolApproval.approve("call_a"), ToolApproval.approve("call_b"));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> submit(rules, run, approvals))
                .withMessageContaining("call_a");
        assertThat(rules.now(run)).isEqualTo(run);
    }

    @Test
    @DisplayName("R406 of two answers to one round at the same time exactly one is accepted")
    void acceptsOne() throws Exception {
        ToolAnswers first = ToolAnswers.outputs(A, B);
        ToolAnswers second = ToolAnswers.outputs(ToolOutput.of("call_a", "8"), ToolOutput.of("call_b", "9"));
        try (RaceA race = new RaceA()) {
            for (int round = 0; round < 500; round++) {
                Run run = rules.runAfter(500);
                List<Object> outcomes = race.run(() -> submit(rules, run, first), () -> submit(rules, run, second));

                assertThat(outcomes).hasAtLeastOneElementOfType(Run.class);
                assertThat(outcomes).hasAtLeastOneElementOfType(WrongRunStateException.class);
                assertThat(rules.backend.ledger().ofRun(run.id()))
                        .extracting(entry -> entry.operation())
                        .containsExactly(Operation.RUN_CREATE, Operation.RUN_ANSWER);
                rules.pass(500);
                assertThat(rules.texts(run.threadId()))
                        .containsExactly("Hi", outcomes.get(0) instanceof Run ? "12" : "89");
            }
        }
    }

    private static Run submit(RulesFixtureA on, Run run, ToolAnswers answers) {
        return on.backend.runs().answer(run.ref(), answers).value();
    }
}

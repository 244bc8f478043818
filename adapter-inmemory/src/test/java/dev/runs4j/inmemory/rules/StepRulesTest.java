package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepRulesTest {

    private static final Script ROUNDS = Script.says("I look it up")
            .asks(Script.call("call_a", "weather", "{}"), Script.call("call_b", "time", "{}"))
            .says("One more")
            .asks(Script.call("call_c", "wind", "{}"))
            .answers("It rains");

    private final RulesFixtureB still = RulesFixtureB.still(ROUNDS);
    private final RunRef run = still.run();

    @Test
    @DisplayName("R501 Every message that a run writes and every batch of calls has a step, newest first")
    void everythingHasAStep() {
        finish();

        List<RunStep> steps = still.backend.runs().allSteps(run).stream().toList();

        assertThat(steps)
                .extracting(step -> step.type().text())
                .containsExactly(
                        "message_creation", "tool_calls", "message_creation", "tool_calls", "message_creation");
        assertThat(steps.stream().flatMap(step -> step.messageId().stream())).containsExactlyElementsOf(written());
        assertThat(steps).allMatch(step -> step.runId().equals(run.runId()));
    }

    private List<String> written() {
        return still
                .backend
                .messages()
                .listAll(run.threadId(), run.runId(), PageRequest.FIRST, CallOptions.DEFAULT)
                .stream()
                .map(Message::id)
                .toList();
    }

    @Test
    @DisplayName("R501 Oldest first turns the list of steps around")
    void stepsCanBeListedOldestFirst() {
        finish();

        assertThat(still.backend
                        .runs()
                        .steps(run, PageRequest.oldestFirst(), Set.of(), CallOptions.DEFAULT)
                        .items())
                .extracting(step -> ids(step.toolCalls()))
                .containsExactly(List.of(), List.of("call_a", "call_b"), List.of(), List.of("call_c"), List.of());
    }

    @Test
    @DisplayName("R501 A run that has just begun has no step yet")
    void aQueuedRunHasNoStep() {
        assertThat(still.backend.runs().allSteps(run)).isEmpty();
    }

    @Test
    @DisplayName("R502 Ids of calls in steps are those of the required action, in every round and after it")
    void stepsShowTheIdsOfTheAction() {
        still.pass(1000);
        assertThat(pending()).containsExactly("call_a", "call_b").isEqualTo(newestCalls());

        answerFirst();
        assertThat(newestCalls()).containsExactly("call_a", "call_b");
        still.pass(1000);

        assertThat(pending()).containsExactly("call_c").isEqualTo(newestCalls());
    }

    @Test
    @DisplayName("R502 Ids that the backend made are the same in step and action")
    void madeIdsAreTheSame() {
        RulesFixtureB fixture = RulesFixtureB.still(Script.asks(Script.call("weather", "{}"), Script.call("time", "{}"))
                .answers("It rains"));
        RunRef asking = fixture.run();
        fixture.pass(1000);

        List<String> asked = ids(fixture.backend.runs().get(asking).value().pendingCalls());

        assertThat(asked).hasSize(2).doesNotHaveDuplicates();
        assertThat(ids(fixture.backend.runs().allSteps(asking).iterator().next().toolCalls()))
                .isEqualTo(asked);
    }

    @Test
    @DisplayName("R502 Ids of calls that wait for approval are the same in step and action")
    void idsOfApprovalsAreTheSame() {
        RulesFixtureB fixture = RulesFixtureB.still(
                Script.asksApproval(Script.mcpCall("wiki", "read", "{}")).answers("Read"));
        RunRef asking = fixture.run();
        fixture.pass(1000);

        String asked =
                fixture.backend.runs().get(asking).value().pendingCalls().get(0).id();
        fixture.backend.runs().answer(asking, ToolAnswers.approvals(ToolApproval.approve(asked)));
        fixture.pass(1000);

        assertThat(fixture.backend.runs().allSteps(asking).stream().map(step -> ids(step.toolCalls())))
                .containsExactly(List.of(), List.of(asked));
    }

    @Test
    @DisplayName("R504 An unknown step is a not-found of a step; a step of another run is unknown too")
    void anUnknownStepIsNotFound() {
        finish();
        String step = still.backend.runs().allSteps(run).iterator().next().id();
        RunRef other = still.run();

        assertThat(still.backend.runs().step(run, step).id()).isEqualTo(step);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> still.backend.runs().step(run, "step_none"))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.STEP))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo("step_none"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> still.backend.runs().step(other, step))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.STEP));
    }

    private void finish() {
        still.pass(1000);
        answerFirst();
        still.pass(1000);
        still.backend.runs().answer(run, ToolAnswers.outputs(ToolOutput.of("call_c", "none")));
        still.pass(1000);
        assertThat(still.status(run)).isEqualTo("completed");
    }

    private void answerFirst() {
        still.backend
                .runs()
                .answer(run, ToolAnswers.outputs(ToolOutput.of("call_a", "wet"), ToolOutput.of("call_b", "noon")));
    }

    private List<String> pending() {
        return ids(still.backend.runs().get(run).value().pendingCalls());
    }

    private List<String> newestCalls() {
        return still.backend.runs().allSteps(run).stream()
                .filter(step -> !step.toolCalls().isEmpty())
                .map(step -> ids(step.toolCalls()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<? extends ToolCall> calls) {
        return calls.stream().map(ToolCall::id).toList();
    }
}

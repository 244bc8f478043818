package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class StepRules extends Rules {

    StepRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open();

    @Test
    @DisplayName("R501 every message that a run writes and every batch of calls has a step, newest first")
    void everythingHasAStep() {
        RunRef run = finished();

        List<RunStep> steps = stage.steps(run);

        assertThat(steps)
                .extracting(step -> step.type().text())
                .containsExactly(
                        "message_creation", "tool_calls", "message_creation", "tool_calls", "message_creation");
        assertThat(steps.stream().flatMap(step -> step.messageId().stream()))
                .containsExactlyElementsOf(
                        stage
                                .messages()
                                .listAll(run.threadId(), run.runId(), PageRequest.FIRST, CallOptions.DEFAULT)
                                .stream()
                                .map(Message::id)
                                .toList());
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.runId()).isEqualTo(run.runId());
            assertThat(step.threadId()).isEqualTo(run.threadId());
            assertThat(step.assistantId()).contains(stage.assistant());
            assertThat(step.status()).isEqualTo(StepStatus.COMPLETED);
        });
    }

    @Test
    @DisplayName("R501 the calls of a run and its answer have a step each, newest first")
    void callsAndTheAnswerHaveAStep() {
        RunRef run = stage.play(Plot.ASKS_ONCE).settledRun();
        stage.answer(run, "wet");
        stage.until(run, RunStatus.COMPLETED);

        List<RunStep> steps = stage.steps(run);

        assertThat(steps).extracting(step -> step.type().text()).containsExactly("message_creation", "tool_calls");
        assertThat(steps.get(0).messageId())
                .contains(stage.messagesOf(run).get(0).id());
    }

    @Test
    @DisplayName("R501 oldest first turns the list of steps around")
    void listsOldestFirst() {
        RunRef run = finished();

        List<RunStep> oldestFirst = new ArrayList<>(stage.steps(run));
        Collections.reverse(oldestFirst);

        assertThat(stage.runs()
                        .steps(run, PageRequest.oldestFirst(), Set.of(), CallOptions.DEFAULT)
                        .items())
                .isEqualTo(oldestFirst)
                .extracting(step -> step.toolCalls().size())
                .containsExactly(0, 2, 0, 1, 0);
    }

    @Test
    @DisplayName("R501 a run that has just begun has no step yet")
    void aQueuedRunHasNoStep() {
        assertThat(stage.runs().allSteps(stage.play(Plot.STAYS_QUEUED).run())).isEmpty();
    }

    @Test
    @DisplayName("R502 ids of calls in steps are those of the required action, in every round and after it")
    void showsTheIdsOfTheAction() {
        RunRef run = stage.play(Plot.ASKS_TWICE).settledRun();
        List<String> first = Scene.callIds(stage.get(run));
        assertThat(newestCalls(run)).hasSize(2).isEqualTo(first);

        stage.answer(run, "wet", "12");
        assertThat(newestCalls(run)).isEqualTo(first);
        stage.until(run, RunStatus.REQUIRES_ACTION);

        assertThat(newestCalls(run)).hasSize(1).isEqualTo(Scene.callIds(stage.get(run)));
    }

    @Test
    @DisplayName(
            "R502 the id of a call in its step is that of the required action, while it waits and after the answer")
    void showsTheIdOfTheAction() {
        RunRef run = stage.play(Plot.ASKS_ONCE).settledRun();
        List<String> pending = Scene.callIds(stage.get(run));
        assertThat(newestCalls(run)).hasSize(1).isEqualTo(pending);

        stage.answer(run, "wet");

        assertThat(newestCalls(stage.until(run, RunStatus.COMPLETED))).isEqualTo(pending);
    }

    @Test
    @DisplayName("R204 R502 a step whose calls wait is in progress and shows them as the action does, without outputs")
    void showsTheCallsOfTheAction() {
        RunRef run = stage.play(Plot.ASKS_IN_PARALLEL).settledRun();

        RunStep step = stage.steps(run).get(0);

        assertThat(step.toolCalls()).hasSize(3).isEqualTo(stage.get(run).pendingCalls());
        assertThat(step.status()).isEqualTo(StepStatus.IN_PROGRESS);
        assertThat(step.usage()).isEmpty();
    }

    @Test
    @DisplayName("R504 an unknown step and a step of another run are not found, by kind and id")
    void namesAnUnknownStep() {
        stage.play(Plot.ASKS_ONCE);
        RunRef run = stage.settledRun();
        String step = stage.steps(run).get(0).id();
        RunRef other = stage.settledRun();
        assertThat(stage.runs().step(run, step)).isEqualTo(stage.steps(run).get(0));

        missing(run, "step_none");
        missing(other, step);
    }

    private void missing(RunRef run, String step) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.runs().step(run, step))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.STEP))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo(step));
    }

    private RunRef finished() {
        RunRef run = stage.play(Plot.ASKS_TWICE).settledRun();
        stage.answer(run, "wet", "12");
        stage.until(run, RunStatus.REQUIRES_ACTION);
        stage.answer(run, "dry");
        return stage.until(run, RunStatus.COMPLETED);
    }

    private List<String> newestCalls(RunRef run) {
        return stage.steps(run).stream()
                .map(RunStep::toolCalls)
                .filter(calls -> !calls.isEmpty())
                .findFirst()
                .orElseThrow()
                .stream()
                .map(ToolCall::id)
                .toList();
    }
}

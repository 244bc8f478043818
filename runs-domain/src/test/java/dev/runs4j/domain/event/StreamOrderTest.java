package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.message;
import static dev.runs4j.domain.event.Pieces.run;
import static dev.runs4j.domain.event.Pieces.step;
import static dev.runs4j.domain.event.Pieces.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streams as servers send them, event by event. */
class StreamOrderTest {

    private static final StepDetails WRITES = StepDetails.message("msg_1");
    private static final StepDetails CALLS = StepDetails.calls(List.of());
    private static final FunctionCall ASKED = FunctionCall.of("call_1", "weather", "{\"city\":\"Oslo\"}");
    private static final FunctionCall ANSWERED = ASKED.withOutput("snow");

    private static final List<RunEvent> ANSWER = List.of(
            new StepChanged("thread.run.step.created", step("step_2", StepStatus.IN_PROGRESS, WRITES)),
            new StepChanged("thread.run.step.in_progress", step("step_2", StepStatus.IN_PROGRESS, WRITES)),
            new MessageChanged("thread.message.created", message("msg_1", MessageStatus.IN_PROGRESS)),
            new MessageChanged("thread.message.in_progress", message("msg_1", MessageStatus.IN_PROGRESS)),
            text("msg_1", "Take"),
            text("msg_1", " a"),
            text("msg_1", " coat"),
            new MessageChanged(
                    "thread.message.completed",
                    message("msg_1", MessageStatus.COMPLETED, TextContent.of("Take a coat"))),
            new StepChanged("thread.run.step.completed", step("step_2", StepStatus.COMPLETED, WRITES)),
            new RunChanged("thread.run.completed", run(RunStatus.COMPLETED)),
            new Done());

    private static final List<RunEvent> QUESTION = List.of(
            new RunChanged("thread.run.created", run(RunStatus.QUEUED)),
            new RunChanged("thread.run.queued", run(RunStatus.QUEUED)),
            new RunChanged("thread.run.in_progress", run(RunStatus.IN_PROGRESS)),
            new StepChanged("thread.run.step.created", step("step_1", StepStatus.IN_PROGRESS, CALLS)),
            new StepChanged("thread.run.step.in_progress", step("step_1", StepStatus.IN_PROGRESS, CALLS)),
            StepDelta.of("step_1", FunctionCallDelta.first(0, "call_1", "weather")),
            StepDelta.of("step_1", FunctionCallDelta.piece(0, "{\"city\":")),
            StepDelta.of("step_1", FunctionCallDelta.piece(0, "\"Oslo\"}")),
            new RunChanged(
                    "thread.run.requires_action",
                    run(RunStatus.IN_PROGRESS).requireAction(RequiredAction.outputs(List.of(ASKED)))),
            new Done());

    private static final List<RunEvent> AFTER_THE_OUTPUTS = List.of(
            new StepChanged(
                    "thread.run.step.completed",
                    step("step_1", StepStatus.COMPLETED, StepDetails.calls(List.of(ANSWERED)))),
            new RunChanged("thread.run.queued", run(RunStatus.QUEUED)),
            new RunChanged("thread.run.in_progress", run(RunStatus.IN_PROGRESS)));

    @Test
    void aPlainAnswer() {
        RunAccumulator accumulator = new RunAccumulator();
        accumulator.apply(
                new ThreadCreated(ConversationThread.builder("thread_1").build()));
        accumulator.apply(new RunChanged("thread.run.created", run(RunStatus.QUEUED)));
        accumulator.apply(new RunChanged("thread.run.queued", run(RunStatus.QUEUED)));
        accumulator.apply(new RunChanged("thread.run.in_progress", run(RunStatus.IN_PROGRESS)));
        ANSWER.forEach(accumulator::apply);

        assertThat(accumulator.thread())
                .contains(ConversationThread.builder("thread_1").build());
        assertThat(accumulator.run()).contains(run(RunStatus.COMPLETED));
        assertThat(accumulator.steps()).containsExactly(step("step_2", StepStatus.COMPLETED, WRITES));
        assertThat(accumulator.messages())
                .containsExactly(message("msg_1", MessageStatus.COMPLETED, TextContent.of("Take a coat")));
        assertThat(accumulator.isDone()).isTrue();
        assertThat(accumulator.problems()).isEmpty();
        assertThat(accumulator.failure()).isEmpty();
    }

    @Test
    void theAnswerIsThereBeforeItsMessageIsCompleted() {
        RunAccumulator accumulator = fold(ANSWER.subList(0, 7));

        assertThat(accumulator.messages())
                .containsExactly(message("msg_1", MessageStatus.IN_PROGRESS, TextContent.of("Take a coat")));
        assertThat(accumulator.isDone()).isFalse();
    }

    @Test
    void aQuestionToTheCallerEndsItsStream() {
        RunAccumulator accumulator = fold(QUESTION);

        assertThat(accumulator.run().orElseThrow().pendingCalls()).containsExactly(ASKED);
        assertThat(accumulator.steps())
                .containsExactly(step("step_1", StepStatus.IN_PROGRESS, StepDetails.calls(List.of(ASKED))));
        assertThat(accumulator.messages()).isEmpty();
        assertThat(accumulator.isDone()).isTrue();
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void theStreamAfterTheOutputsGoesOn() {
        RunAccumulator accumulator = fold(QUESTION);
        AFTER_THE_OUTPUTS.forEach(accumulator::apply);

        assertThat(accumulator.isDone()).isFalse();
        assertThat(accumulator.run()).contains(run(RunStatus.IN_PROGRESS));
        assertThat(accumulator.step("step_1").orElseThrow().toolCalls()).containsExactly(ANSWERED);

        ANSWER.forEach(accumulator::apply);

        assertThat(accumulator.isDone()).isTrue();
        assertThat(accumulator.run()).contains(run(RunStatus.COMPLETED));
        assertThat(accumulator.steps())
                .containsExactly(
                        step("step_1", StepStatus.COMPLETED, StepDetails.calls(List.of(ANSWERED))),
                        step("step_2", StepStatus.COMPLETED, WRITES));
        assertThat(accumulator.messages()).hasSize(1);
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void severalMessagesKeepTheOrderOfTheirFirstAppearance() {
        RunAccumulator accumulator = fold(
                text("msg_2", "Second"), text("msg_1", "First"), text("msg_2", " message"), text("msg_3", "Third"));

        assertThat(accumulator.messages())
                .extracting(message -> message.id() + " " + message.text())
                .containsExactly("msg_2 Second message", "msg_1 First", "msg_3 Third");
    }
}

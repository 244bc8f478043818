package dev.runs4j.json.body;

import static dev.runs4j.json.body.Weather.CREATED;
import static dev.runs4j.json.body.Weather.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.event.CodeImageDelta;
import dev.runs4j.domain.event.CodeInterpreterCallDelta;
import dev.runs4j.domain.event.CodeLogsDelta;
import dev.runs4j.domain.event.ContentDelta;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.FileCitationDelta;
import dev.runs4j.domain.event.FileSearchCallDelta;
import dev.runs4j.domain.event.FunctionCallDelta;
import dev.runs4j.domain.event.ImageFileDelta;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.MessageCreationDelta;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.event.TextValueDelta;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.RankingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole streams. */
class StreamBodiesTest {

    private static Run.Builder run(RunStatus status) {
        return Run.builder("run_1", "thread_1").status(status);
    }

    private static Message.Builder message(MessageStatus status) {
        return Message.builder("msg_1")
                .threadId("thread_1")
                .role(Role.ASSISTANT)
                .status(status);
    }

    @Test
    void aStreamThatEndsWithAFunctionCall() {
        assertThat(Bodies.events("stream-function-call"))
                .containsExactly(
                        new RunChanged(
                                "thread.run.created", run(RunStatus.QUEUED).build()),
                        new StepChanged(
                                "thread.run.step.in_progress",
                                RunStep.builder("step_1")
                                        .runId("run_1")
                                        .threadId("thread_1")
                                        .details(StepDetails.calls(List.of()))
                                        .build()),
                        StepDelta.of("step_1", FunctionCallDelta.first(0, "call_a", "forecast")),
                        StepDelta.of("step_1", FunctionCallDelta.piece(0, "{\"city\":")),
                        StepDelta.of("step_1", fileSearch(), codeInterpreter()),
                        new StepDelta("step_1", null, Extras.NONE, Extras.NONE),
                        new RunChanged(
                                "thread.run.requires_action",
                                run(RunStatus.REQUIRES_ACTION)
                                        .requiredAction(RequiredAction.outputs(
                                                List.of(FunctionCall.of("call_a", "forecast", "{\"city\":\"Oslo\"}"))))
                                        .build()),
                        new Done());
    }

    private static FileSearchCallDelta fileSearch() {
        return FileSearchCallDelta.at(1)
                .id("call_b")
                .rankingOptions(new RankingOptions("auto", 0.5, Extras.NONE))
                .results(List.of())
                .build();
    }

    private static CodeInterpreterCallDelta codeInterpreter() {
        return CodeInterpreterCallDelta.at(2)
                .id("call_c")
                .input("print(")
                .outputs(List.of(CodeLogsDelta.of(0, "1"), new CodeImageDelta(1, "file-i", Extras.NONE, Extras.NONE)))
                .build();
    }

    /** With the short form that a compatible server has of a failed run, and the wrapped error that the live service sent. */
    @Test
    void aStreamThatAnswersAndThenFails() {
        assertThat(Bodies.events("stream-answer"))
                .containsExactly(
                        new ThreadCreated(ConversationThread.builder("thread_1")
                                .createdAt(CREATED)
                                .build()),
                        new RunChanged(
                                "thread.run.in_progress",
                                run(RunStatus.IN_PROGRESS).build()),
                        StepDelta.of("step_1", MessageCreationDelta.of("msg_1")),
                        new MessageChanged(
                                "thread.message.created",
                                message(MessageStatus.IN_PROGRESS).build()),
                        new MessageDelta(
                                "msg_1", Role.ASSISTANT, List.of(TextDelta.of(0, "")), Extras.NONE, Extras.NONE),
                        MessageDelta.of("msg_1", TextDelta.of(0, "Coat 🧥 [1]")),
                        MessageDelta.of(
                                "msg_1",
                                citation(),
                                new ImageFileDelta(1, "file-i", ImageDetail.LOW, Extras.NONE, Extras.NONE)),
                        new MessageChanged(
                                "thread.message.completed",
                                message(MessageStatus.COMPLETED)
                                        .content(List.of(TextContent.of("Coat 🧥 [1]")))
                                        .build()),
                        new RunChanged("thread.run.failed", failedPiece()),
                        new UnrecognisedEvent("thread.tool.progress", "{\"percent\":50}"),
                        new StreamFailed("500", "server_error", "Gone.", null, Extras.NONE));
    }

    private static ContentDelta citation() {
        FileCitationDelta annotation = FileCitationDelta.at(0)
                .text("[1]")
                .fileId("file-c")
                .quote("wear one")
                .startIndex(8)
                .endIndex(11)
                .build();
        return new TextDelta(0, new TextValueDelta(null, List.of(annotation), Extras.NONE), Extras.NONE);
    }

    /** Without thread and status; the event's name tells the status. */
    private static Run failedPiece() {
        return Run.builder("run_1", "")
                .status(RunStatus.FAILED)
                .timeline(RunTimeline.builder().failedAt(time(1767225605)).build())
                .outcome(new RunOutcome(LastError.of(ErrorCode.SERVER_ERROR, "Sorry."), null, null))
                .build();
    }
}

package dev.runs4j.testkit.history;

import static dev.runs4j.domain.lifecycle.RunStatus.IN_PROGRESS;
import static dev.runs4j.domain.lifecycle.RunStatus.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryBookTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final RunRef REF = RunRef.of("thread_1", "run_1");
    private static final Run QUEUED_RUN = Run.builder("run_1", "thread_1")
            .status(QUEUED)
            .metadata(Metadata.of("case", "4711"))
            .build();
    private static final Run PIECE =
            Run.builder("run_1", "").status(IN_PROGRESS).build();

    private final HistoryBook book = new HistoryBook(10, 10);

    private RunHistory history() {
        return book.history(REF).orElseThrow();
    }

    @Test
    void aPieceOfARunBelongsToTheRunThatItsStreamFollows() {
        book.saw(QUEUED_RUN, null, AT);
        book.saw(PIECE, REF, AT);

        assertThat(history().statuses()).containsExactly(QUEUED, IN_PROGRESS);
        assertThat(history().lastSeen().metadata().get("case")).contains("4711");
    }

    @Test
    void aPieceOfARunThatNobodyKnowsIsLeftOut() {
        book.saw(PIECE, null, AT);
        book.saw(PIECE, REF, AT);

        assertThat(book.histories()).isEmpty();
    }

    @Test
    void anAnswerToACallThatWasNeverSeenHasNoName() {
        book.saw(QUEUED_RUN, null, AT);
        book.answered(REF, ToolAnswers.outputs(ToolOutput.of("call_9", "12 degrees")), AT);

        assertThat(history().answers()).containsExactly(GivenAnswer.output("call_9", "", "12 degrees"));
        assertThat(history().timeline()).endsWith("answered unknown call call_9 with 12 degrees");
    }

    @Test
    void aMessageThatIsStillEmptySaysNothing() {
        Message message =
                Message.builder("msg_1").status(MessageStatus.IN_PROGRESS).build();
        book.saw(QUEUED_RUN, null, AT);
        book.saw(message, REF, AT);
        book.saw(message.toBuilder().content(List.of(TextContent.of("Take"))).build(), REF, AT);

        assertThat(history().messages()).extracting(Message::text).containsExactly("Take");
        assertThat(history().timeline()).endsWith("message msg_1 (in_progress): Take");
    }

    @Test
    void whatBelongsToARunThatNobodySawIsLeftOut() {
        book.saw(Message.builder("msg_1").build(), REF, AT);
        book.cancelRequested(REF, AT);
        book.answered(REF, ToolAnswers.outputs(ToolOutput.of("call_9", "12 degrees")), AT);

        assertThat(book.histories()).isEmpty();
        assertThat(book.strayFailures()).isEmpty();
    }

    @Test
    void onlySoManyFailuresWithoutARunAreKept() {
        HistoryBook small = new HistoryBook(1, 1);
        HistoryEntry.CallFailed first = new HistoryEntry.CallFailed(AT, "runs.create", new IllegalStateException("1"));
        HistoryEntry.CallFailed second = new HistoryEntry.CallFailed(AT, "runs.create", new IllegalStateException("2"));
        small.failed(null, first);
        small.failed(REF, second);

        assertThat(small.strayFailures()).containsExactly(second);
    }
}

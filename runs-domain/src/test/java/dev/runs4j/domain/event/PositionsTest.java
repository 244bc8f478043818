package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.calls;
import static dev.runs4j.domain.event.Pieces.content;
import static dev.runs4j.domain.event.Pieces.contentDespite;
import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.tool.FunctionCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

    @Test
    void holesAreSkippedAndTheOrderIsThatOfThePositions() {
        assertThat(calls(
                        FunctionCallDelta.first(3, "call_d", "d"),
                        FunctionCallDelta.first(0, "call_a", "a"),
                        FunctionCallDelta.piece(3, "{}"),
                        FunctionCallDelta.first(2, "call_c", "c")))
                .containsExactly(
                        FunctionCall.of("call_a", "a", ""),
                        FunctionCall.of("call_c", "c", ""),
                        FunctionCall.of("call_d", "d", "{}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {IndexedDelta.NO_INDEX, -2, Integer.MIN_VALUE})
    void aMissingOrNegativePositionIsIgnored(int index) {
        RunAccumulator accumulator = fold(MessageDelta.of("msg_1", TextDelta.of(index, "lost")));

        assertThat(accumulator.message("msg_1").orElseThrow().content()).isEmpty();
        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem(
                        "message msg_1.content",
                        "an addition without a position, or with a negative one, was ignored"));
    }

    @Test
    void aNewEntryMayStandTheGapBehindTheEnd() {
        assertThat(content(TextDelta.of(1_024, "far"))).containsExactly(TextContent.of("far"));
        assertThat(content(TextDelta.of(0, "near"), TextDelta.of(1_025, "far")))
                .containsExactly(TextContent.of("near"), TextContent.of("far"));
    }

    @Test
    void aNewEntryFurtherBehindTheEndIsIgnored() {
        RunAccumulator accumulator = fold(
                MessageDelta.of("msg_1", TextDelta.of(0, "near")),
                MessageDelta.of("msg_1", TextDelta.of(1_026, "lost")));

        assertThat(accumulator.message("msg_1").orElseThrow().content()).containsExactly(TextContent.of("near"));
        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem(
                        "message msg_1.content", "an addition at position 1026 was ignored, the list having 1"));
    }

    @Test
    void theEndCountsHoles() {
        assertThat(contentDespite(1, TextDelta.of(1_000, "a"), TextDelta.of(2_025, "b"), TextDelta.of(3_051, "lost")))
                .containsExactly(TextContent.of("a"), TextContent.of("b"));
    }

    @Test
    void theLastPositionIs65535() {
        RunAccumulator accumulator = new RunAccumulator();
        for (int index = 1_023; index < 65_536; index += 1_024) {
            accumulator.apply(MessageDelta.of("msg_1", TextDelta.of(index, "x")));
        }
        accumulator.apply(MessageDelta.of("msg_1", TextDelta.of(65_536, "lost")));

        assertThat(accumulator.message("msg_1").orElseThrow().content()).hasSize(64);
        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem(
                        "message msg_1.content", "an addition at position 65536 was ignored, the list having 65536"));
    }

    @Test
    void aHugePositionIsIgnored() {
        assertThat(contentDespite(1, TextDelta.of(Integer.MAX_VALUE, "lost"))).isEmpty();
    }

    @Test
    void positionsGoOnFromTheWholeObject() {
        RunAccumulator accumulator = fold(
                new MessageChanged(
                        "thread.message.in_progress",
                        message("msg_1", MessageStatus.IN_PROGRESS, TextContent.of("a"), TextContent.of("b"))),
                MessageDelta.of("msg_1", TextDelta.of(1, "B"), TextDelta.of(2, "c"), TextDelta.of(1_027, "d")),
                MessageDelta.of("msg_1", TextDelta.of(2_053, "lost")));

        assertThat(accumulator.message("msg_1").orElseThrow().content())
                .containsExactly(TextContent.of("a"), TextContent.of("bB"), TextContent.of("c"), TextContent.of("d"));
    }
}

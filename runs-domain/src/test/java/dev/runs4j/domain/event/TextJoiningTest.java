package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.content;
import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.tool.FunctionCall;
import org.junit.jupiter.api.Test;

class TextJoiningTest {

    @Test
    void piecesMaySplitASurrogatePair() {
        RunAccumulator accumulator = fold(text("msg_1", "snow \uD83D"), text("msg_1", "\uDE00!"));

        assertThat(accumulator.message("msg_1").orElseThrow().text()).isEqualTo("snow 😀!");
        assertThat(accumulator.message("msg_1").orElseThrow().text().codePointCount(0, 8))
                .isEqualTo(7);
    }

    @Test
    void lookingBetweenTheHalvesOfAPairDoesNoHarm() {
        RunAccumulator accumulator = fold(text("msg_1", "\uD83D"));

        assertThat(accumulator.message("msg_1").orElseThrow().text()).isEqualTo("\uD83D");

        accumulator.apply(text("msg_1", "\uDE00"));

        assertThat(accumulator.message("msg_1").orElseThrow().text()).isEqualTo("😀");
    }

    @Test
    void emptyPiecesAddNothing() {
        assertThat(content(TextDelta.of(0, ""), TextDelta.of(0, "Coat"), TextDelta.of(0, "")))
                .containsExactly(TextContent.of("Coat"));
    }

    @Test
    void aTextOfEmptyPiecesIsThereAndEmpty() {
        assertThat(content(TextDelta.of(0, ""))).containsExactly(TextContent.of(""));
    }

    @Test
    void equalPiecesAreTextAndNotRepetitions() {
        assertThat(content(TextDelta.of(0, "ha"), TextDelta.of(0, "ha"))).containsExactly(TextContent.of("haha"));
    }

    @Test
    void aMillionCharactersInAHundredThousandPieces() {
        RunAccumulator accumulator = new RunAccumulator();
        for (int i = 0; i < 100_000; i++) {
            accumulator.apply(text("msg_1", "0123456789"));
        }

        assertThat(accumulator.message("msg_1").orElseThrow().text()).isEqualTo("0123456789".repeat(100_000));
    }

    @Test
    void aMillionCharactersOfArgumentsInAHundredThousandPieces() {
        RunAccumulator accumulator = new RunAccumulator();
        for (int i = 0; i < 100_000; i++) {
            accumulator.apply(StepDelta.of("step_1", FunctionCallDelta.piece(0, "0123456789")));
        }

        assertThat(accumulator.step("step_1").orElseThrow().toolCalls())
                .containsExactly(FunctionCall.of("", "", "0123456789".repeat(100_000)));
    }
}

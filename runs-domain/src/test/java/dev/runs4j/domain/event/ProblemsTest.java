package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a broken server may do is bounded, and is told. */
class ProblemsTest {

    private static final MessageDelta BROKEN = MessageDelta.of("msg_1", TextDelta.of(-1, "secret"));

    @Test
    void theFirstThousandProblemsAreKeptAndAllAreCounted() {
        RunAccumulator accumulator = new RunAccumulator();
        for (int i = 0; i < 1_001; i++) {
            accumulator.apply(BROKEN);
        }

        assertThat(accumulator.problems()).hasSize(1_000).isUnmodifiable();
        assertThat(accumulator.problemCount()).isEqualTo(1_001);
    }

    @Test
    void problemsShowNoContent() {
        RunAccumulator accumulator =
                fold(BROKEN, text("msg_1", "secret"), MessageDelta.of("msg_1", RefusalDelta.of(0, "secret")));

        assertThat(accumulator.problems()).hasSize(2);
        assertThat(accumulator.problems().toString()).doesNotContain("secret");
    }

    @Test
    void aDeltaWithoutAnIdIsIgnored() {
        RunAccumulator accumulator =
                fold(text(" ", "lost"), StepDelta.of("", FunctionCallDelta.first(0, "call_1", "weather")));

        assertThat(accumulator.messages()).isEmpty();
        assertThat(accumulator.steps()).isEmpty();
        assertThat(accumulator.problems())
                .containsExactly(
                        new StreamProblem("message  ", "a delta without an id was ignored"),
                        new StreamProblem("step ", "a delta without an id was ignored"));
    }

    @Test
    void stepsAndMessagesTogetherAreLimited() {
        RunAccumulator accumulator = new RunAccumulator();
        for (int i = 0; i < 5_000; i++) {
            accumulator.apply(text("msg_" + i, "x"));
            accumulator.apply(StepDelta.of("step_" + i, MessageCreationDelta.of("msg_" + i)));
        }
        accumulator.apply(text("msg_new", "lost"));
        accumulator.apply(
                StepChanged.of(Pieces.step("step_new", StepStatus.COMPLETED, StepDetails.message("msg_new"))));
        accumulator.apply(text("msg_4999", "y"));

        assertThat(accumulator.messages()).hasSize(5_000);
        assertThat(accumulator.steps()).hasSize(5_000);
        assertThat(accumulator.message("msg_4999").orElseThrow().text()).isEqualTo("xy");
        assertThat(accumulator.problems())
                .containsExactly(
                        new StreamProblem(
                                "message msg_new", "was ignored, there being 10000 steps and messages already"),
                        new StreamProblem(
                                "step step_new", "was ignored, there being 10000 steps and messages already"));
    }

    @Test
    void longIdsAndTypesAreCut() {
        RunAccumulator accumulator = fold(
                MessageDelta.of("m".repeat(81), TextDelta.of(0, "Coat")),
                MessageDelta.of("m".repeat(81), new UnrecognisedContentDelta(0, "t".repeat(79) + "😀", Pieces.JSON)));

        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem(
                        "message " + "m".repeat(80) + "….content[0]",
                        "an addition of type \"" + "t".repeat(79) + "…\" does not fit what is there and was ignored"));
    }

    @Test
    void anIdOfEightyCharactersIsShownWhole() {
        RunAccumulator accumulator = fold(MessageDelta.of("m".repeat(80), TextDelta.of(-1, "lost")));

        assertThat(accumulator.problems())
                .extracting(StreamProblem::where)
                .containsExactly("message " + "m".repeat(80) + ".content");
    }

    @Test
    void aProblemIsASentence() {
        assertThat(new StreamProblem("message msg_1", "went wrong")).hasToString("message msg_1: went wrong");
        assertThatNullPointerException()
                .isThrownBy(() -> new StreamProblem(null, "went wrong"))
                .withMessage("where");
        assertThatNullPointerException()
                .isThrownBy(() -> new StreamProblem("message msg_1", null))
                .withMessage("what");
    }

    @Test
    void whatStandsBesideTheDeltaIsNoPartOfTheMessage() {
        RunAccumulator accumulator = fold(new MessageDelta("msg_1", null, List.of(), Extras.NONE, Pieces.MORE));

        assertThat(accumulator.message("msg_1").orElseThrow().extras()).isEqualTo(Extras.NONE);
    }
}

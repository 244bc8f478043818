package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.MORE;
import static dev.runs4j.domain.event.Pieces.fold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.tool.CalledFunction;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unmodelled members reach the whole object, each where it stood. */
class ExtrasGrowthTest {

    private static final Extras DEEP = Extras.of("deep", JsonText.of("1"));

    private static MessageDelta told(Extras deltaExtras, ContentDelta... content) {
        return new MessageDelta("msg_1", null, List.of(content), deltaExtras, Extras.NONE);
    }

    private static RunAccumulator calls(ToolCallDelta... calls) {
        return fold(StepDelta.of("step_1", new ToolCallsDelta(List.of(calls), MORE)));
    }

    @Test
    void ofAMessageAndItsContent() {
        RunAccumulator accumulator = fold(told(
                MORE,
                new TextDelta(0, new TextValueDelta("Coat", List.of(), DEEP), MORE),
                new RefusalDelta(1, "No", MORE),
                new ImageFileDelta(2, "file-1", null, DEEP, MORE),
                new ImageUrlDelta(3, "https://a.example", null, DEEP, MORE)));

        assertThat(accumulator.message("msg_1").orElseThrow().extras()).isEqualTo(MORE);
        assertThat(accumulator.message("msg_1").orElseThrow().content())
                .containsExactly(
                        new TextContent(new TextValue("Coat", List.of(), DEEP), MORE),
                        new RefusalContent("No", MORE),
                        new ImageFileContent(new ImageFile("file-1", null, DEEP), MORE),
                        new ImageUrlContent(new ImageUrl("https://a.example", null, DEEP), MORE));
    }

    @Test
    void ofAnnotations() {
        List<AnnotationDelta> notes = List.of(
                FileCitationDelta.at(0).innerExtras(DEEP).extras(MORE).build(),
                FilePathDelta.at(1).innerExtras(DEEP).extras(MORE).build(),
                UrlCitationDelta.at(2).innerExtras(DEEP).extras(MORE).build());
        RunAccumulator accumulator =
                fold(told(Extras.NONE, new TextDelta(0, new TextValueDelta(null, notes, Extras.NONE), Extras.NONE)));

        List<Annotation> expected = List.of(
                new FileCitation("", new FileCitationSource("", null, DEEP), null, null, MORE),
                new FilePath("", new FilePathSource("", DEEP), null, null, MORE),
                new UrlCitation("", new UrlCitationSource("", null, DEEP), null, null, MORE));
        assertThat(accumulator.message("msg_1").orElseThrow().content())
                .containsExactly(new TextContent(new TextValue("", expected, Extras.NONE), Extras.NONE));
    }

    @Test
    void ofAStepAndItsCalls() {
        RunAccumulator accumulator = calls(
                FunctionCallDelta.at(0).innerExtras(DEEP).extras(MORE).build(),
                CodeInterpreterCallDelta.at(1)
                        .outputs(List.of(new CodeLogsDelta(0, "1", MORE), new CodeImageDelta(1, "file-1", DEEP, MORE)))
                        .innerExtras(DEEP)
                        .extras(MORE)
                        .build(),
                FileSearchCallDelta.at(2).innerExtras(DEEP).extras(MORE).build());

        List<CodeInterpreterOutput> outputs = List.of(
                new CodeInterpreterOutput.Logs("1", MORE), new CodeInterpreterOutput.Image("file-1", DEEP, MORE));
        assertThat(accumulator.step("step_1").orElseThrow().details())
                .contains(new StepDetails.ToolCalls(
                        List.of(
                                new FunctionCall("", new CalledFunction("", "", null, DEEP), MORE),
                                new CodeInterpreterCall("", "", outputs, DEEP, MORE),
                                new FileSearchCall("", null, null, DEEP, MORE)),
                        MORE));
    }

    @Test
    void ofAStepThatWritesAMessage() {
        RunAccumulator accumulator =
                fold(new StepDelta("step_1", new MessageCreationDelta("msg_1", DEEP, MORE), MORE, Extras.NONE));

        assertThat(accumulator.step("step_1").orElseThrow().extras()).isEqualTo(MORE);
        assertThat(accumulator.step("step_1").orElseThrow().details())
                .contains(new StepDetails.MessageCreation("msg_1", DEEP, MORE));
    }

    @Test
    void theLatestValueStandsAndNullTakesNothingAway() {
        RunAccumulator accumulator = fold(
                told(Extras.of("a", JsonText.of("1"))),
                told(Extras.of("a", JsonText.of("2")).with("b", JsonText.of("null"))),
                told(Extras.of("a", JsonText.of("null")).with("c", JsonText.of("3"))));

        assertThat(accumulator.message("msg_1").orElseThrow().extras())
                .isEqualTo(Extras.of("a", JsonText.of("2"))
                        .with("b", JsonText.of("null"))
                        .with("c", JsonText.of("3")));
    }

    @Test
    void aModelledMemberOfAnotherTypeIsIgnoredAndTold() {
        RunAccumulator accumulator = fold(
                told(Extras.NONE, TextDelta.of(0, "Coat")),
                told(
                        Extras.of("content", JsonText.of("\"text\"")),
                        new TextDelta(0, null, Extras.of("text", JsonText.of("7")))));

        assertThat(accumulator.message("msg_1").orElseThrow().extras()).isEqualTo(Extras.NONE);
        assertThat(accumulator.message("msg_1").orElseThrow().content()).containsExactly(TextContent.of("Coat"));
        assertThat(accumulator.problems())
                .containsExactly(
                        new StreamProblem(
                                "message msg_1.content[0].text", "a value that does not fit here was ignored"),
                        new StreamProblem("message msg_1.content", "a value that does not fit here was ignored"));
    }

    @Test
    void aStepTakesNoModelledMemberFromExtras() {
        RunAccumulator accumulator =
                fold(new StepDelta("step_1", null, Extras.of("status", JsonText.of("7")), Extras.NONE));

        assertThat(accumulator.step("step_1").orElseThrow().extras()).isEqualTo(Extras.NONE);
        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem("step step_1.status", "a value that does not fit here was ignored"));
    }
}

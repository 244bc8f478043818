package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.content;
import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.message;
import static dev.runs4j.domain.event.Pieces.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UnrecognisedContent;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The rules of the official SDKs, one by one. */
class MergeRulesTest {

    private static MessageContent textWithNotes(String value, FilePath... notes) {
        return new TextContent(new TextValue(value, List.of(notes), Extras.NONE), Extras.NONE);
    }

    private static TextDelta note(Consumer<FilePathDelta.Builder> parts) {
        FilePathDelta.Builder note = FilePathDelta.at(0);
        parts.accept(note);
        return new TextDelta(0, new TextValueDelta(null, List.of(note.build()), Extras.NONE), Extras.NONE);
    }

    @Test
    void whatIsNotThereIsTaken() {
        RunAccumulator accumulator = fold(
                MessageDelta.of("msg_1"),
                new MessageDelta("msg_1", Role.ASSISTANT, List.of(TextDelta.of(0, "Coat")), Extras.NONE, Extras.NONE));

        assertThat(accumulator.messages())
                .containsExactly(Message.builder("msg_1")
                        .role(Role.ASSISTANT)
                        .content(List.of(TextContent.of("Coat")))
                        .build());
    }

    @Test
    void theTypeOfAnEntryStays() {
        assertThat(content(RefusalDelta.of(0, "I will"), RefusalDelta.of(0, " not")))
                .containsExactly(RefusalContent.of("I will not"));
    }

    @Test
    void positionsAreNotKeptInTheWholeObject() {
        assertThat(content(TextDelta.of(7, "Coat"))).containsExactly(TextContent.of("Coat"));
    }

    @Test
    void textAndTextAreJoined() {
        assertThat(content(TextDelta.of(0, "Co"), TextDelta.of(0, "at"))).containsExactly(TextContent.of("Coat"));
    }

    @Test
    void numbersAreToldOnceAndNeverAddedUp() {
        assertThat(content(
                        note(note -> note.text("a.csv").startIndex(3)),
                        note(note -> note.startIndex(3).endIndex(8)),
                        note(note -> note.endIndex(8))))
                .containsExactly(textWithNotes(
                        "", new FilePath("a.csv", new FilePathSource("", Extras.NONE), 3, 8, Extras.NONE)));
    }

    @Test
    void objectsAreMergedMemberByMember() {
        assertThat(content(note(note -> note.text("a.csv")), note(note -> note.fileId("file-1"))))
                .containsExactly(textWithNotes(
                        "", new FilePath("a.csv", new FilePathSource("file-1", Extras.NONE), null, null, Extras.NONE)));
    }

    @Test
    void listsOfPlainValuesAreOpaqueSoTheLatestStands() {
        RunAccumulator accumulator = fold(
                new MessageDelta("msg_1", null, List.of(), Extras.of("tags", JsonText.of("[1]")), Extras.NONE),
                new MessageDelta("msg_1", null, List.of(), Extras.of("tags", JsonText.of("[2]")), Extras.NONE));

        assertThat(accumulator.message("msg_1").orElseThrow().extras())
                .isEqualTo(Extras.of("tags", JsonText.of("[2]")));
    }

    @Test
    void listsOfObjectsAreMergedByPosition() {
        assertThat(content(
                        TextDelta.of(1, "se"), TextDelta.of(0, "fi"), TextDelta.of(1, "cond"), TextDelta.of(0, "rst")))
                .containsExactly(TextContent.of("first"), TextContent.of("second"));
    }

    @Test
    void nullTakesNothingAway() {
        TextDelta nothing = new TextDelta(0, null, Extras.NONE);
        TextDelta emptyValue = new TextDelta(0, new TextValueDelta(null, List.of(), Extras.NONE), Extras.NONE);

        assertThat(content(TextDelta.of(0, "Coat"), nothing, emptyValue)).containsExactly(TextContent.of("Coat"));
    }

    @Test
    void anAdditionOfAnotherTypeIsIgnoredAndTold() {
        RunAccumulator accumulator = fold(
                text("msg_1", "Coat"),
                MessageDelta.of("msg_1", RefusalDelta.of(0, "No")),
                MessageDelta.of("msg_1", new UnrecognisedContentDelta(0, "video", Pieces.JSON)),
                text("msg_1", "!"));

        assertThat(accumulator.message("msg_1").orElseThrow().content()).containsExactly(TextContent.of("Coat!"));
        assertThat(accumulator.problems())
                .containsExactly(
                        new StreamProblem(
                                "message msg_1.content[0]",
                                "an addition of type \"refusal\" does not fit what is there and was ignored"),
                        new StreamProblem(
                                "message msg_1.content[0]",
                                "an addition of type \"video\" does not fit what is there and was ignored"));
    }

    @Test
    void anEntryWithoutTypeGivesWayToARealOne() {
        RunAccumulator accumulator = fold(
                MessageDelta.of("msg_1", new UnrecognisedContentDelta(0, "", JsonText.EMPTY_OBJECT)),
                text("msg_1", "Co"),
                text("msg_1", "at"));

        assertThat(accumulator.message("msg_1").orElseThrow().content()).containsExactly(TextContent.of("Coat"));
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void anEntryOfAnUnknownTypeStaysAsItFirstCame() {
        RunAccumulator accumulator = fold(
                MessageDelta.of("msg_1", new UnrecognisedContentDelta(0, "video", JsonText.of("{\"v\":1}"))),
                MessageDelta.of("msg_1", new UnrecognisedContentDelta(0, "video", JsonText.of("{\"v\":1}"))),
                MessageDelta.of("msg_1", new UnrecognisedContentDelta(0, "video", JsonText.of("{\"v\":2}"))));

        assertThat(accumulator.message("msg_1").orElseThrow().content())
                .containsExactly(new UnrecognisedContent("video", JsonText.of("{\"v\":1}")));
        assertThat(accumulator.problemCount()).isEqualTo(1);
    }

    @Test
    void aDeltaBeforeTheCreationStartsAnEmptyObject() {
        RunAccumulator accumulator =
                fold(text("msg_1", "Coat"), StepDelta.of("step_1", MessageCreationDelta.of("msg_1")));

        assertThat(accumulator.message("msg_1").orElseThrow().role()).isEqualTo(Role.of(""));
        assertThat(accumulator.message("msg_1").orElseThrow().status()).isEmpty();
        assertThat(accumulator.step("step_1").orElseThrow().messageId()).contains("msg_1");
        assertThat(accumulator.problems()).isEmpty();
    }

    @Test
    void deltasAddToWhatTheLastWholeObjectHad() {
        RunAccumulator accumulator = fold(
                new MessageChanged(
                        "thread.message.in_progress",
                        message("msg_1", MessageStatus.IN_PROGRESS, TextContent.of("Take"), RefusalContent.of("No"))),
                text("msg_1", " a coat"));

        assertThat(accumulator.messages())
                .containsExactly(message(
                        "msg_1", MessageStatus.IN_PROGRESS, TextContent.of("Take a coat"), RefusalContent.of("No")));
    }
}

package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageDeltaTest {

    private static final List<ContentDelta> CONTENT = List.of(TextDelta.of(0, "Coat"));

    @Test
    void everyPartCountsInEquality() {
        assertValue(
                () -> new MessageDelta("msg_1", Role.ASSISTANT, CONTENT, Extras.NONE, Extras.NONE),
                new MessageDelta("msg_2", Role.ASSISTANT, CONTENT, Extras.NONE, Extras.NONE),
                new MessageDelta("msg_1", null, CONTENT, Extras.NONE, Extras.NONE),
                new MessageDelta("msg_1", Role.ASSISTANT, List.of(), Extras.NONE, Extras.NONE),
                new MessageDelta("msg_1", Role.ASSISTANT, CONTENT, MORE, Extras.NONE),
                new MessageDelta("msg_1", Role.ASSISTANT, CONTENT, Extras.NONE, MORE));
    }

    @Test
    void partsAreGivenBack() {
        MessageDelta delta = new MessageDelta("msg_1", Role.USER, CONTENT, MORE, Extras.NONE);

        assertThat(delta.id()).isEqualTo("msg_1");
        assertThat(delta.role()).contains(Role.USER);
        assertThat(delta.content()).isEqualTo(CONTENT);
        assertThat(delta.deltaExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
        assertThat(new MessageDelta("msg_1", Role.USER, CONTENT, Extras.NONE, MORE).extras())
                .isEqualTo(MORE);
    }

    @Test
    void aDeltaOfContentOnlyHasNoRoleAndNoExtras() {
        assertThat(MessageDelta.of("msg_1", TextDelta.of(0, "Coat")))
                .isEqualTo(new MessageDelta("msg_1", null, CONTENT, Extras.NONE, Extras.NONE));
    }

    @Test
    void itsNameIsTheWires() {
        assertThat(MessageDelta.of("msg_1").name()).isEqualTo("thread.message.delta");
    }

    @Test
    void textJoinsTheTextPiecesAndNothingElse() {
        MessageDelta delta =
                MessageDelta.of("msg_1", TextDelta.of(0, "Co"), RefusalDelta.of(1, "No"), TextDelta.of(0, "at"));

        assertThat(delta.text()).isEqualTo("Coat");
    }

    @Test
    void textIsEmptyWithoutTextPieces() {
        assertThat(MessageDelta.of("msg_1", RefusalDelta.of(0, "No")).text()).isEmpty();
    }

    @Test
    void contentIsCopied() {
        List<ContentDelta> content = new ArrayList<>(CONTENT);
        MessageDelta delta = new MessageDelta("msg_1", null, content, Extras.NONE, Extras.NONE);
        content.clear();

        assertThat(delta.content()).hasSize(1).isUnmodifiable();
    }

    @Test
    void nullIsRefusedWhereNothingMayBeMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageDelta(null, null, CONTENT, Extras.NONE, Extras.NONE))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageDelta("msg_1", null, CONTENT, null, Extras.NONE))
                .withMessage("deltaExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageDelta("msg_1", null, CONTENT, Extras.NONE, null))
                .withMessage("extras");
    }

    @Test
    void toStringShowsTheIdOnly() {
        assertThat(new MessageDelta("msg_1", Role.ASSISTANT, CONTENT, MORE, MORE))
                .hasToString("MessageDelta[msg_1]");
    }
}

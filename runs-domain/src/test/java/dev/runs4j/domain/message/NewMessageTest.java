package dev.runs4j.domain.message;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewMessageTest {

    private static final Attachment FILE = Attachment.of("file-1", ToolDefinition.fileSearch());

    @Test
    void oneTextIsEnoughForAMessage() {
        assertThat(NewMessage.user("Coat?").role()).isEqualTo(Role.USER);
        assertThat(NewMessage.user("Coat?").content()).containsExactly(ContentPart.text("Coat?"));
        assertThat(NewMessage.assistant("Yes.").role()).isEqualTo(Role.ASSISTANT);
        assertThat(NewMessage.assistant("Yes.").content()).containsExactly(ContentPart.text("Yes."));
    }

    @Test
    void theNameForStaticImportsMakesTheSameMessage() {
        assertThat(userMessage("Coat?")).isEqualTo(NewMessage.user("Coat?"));
    }

    @Test
    void aBuilderStartsWithNothingButTheRole() {
        NewMessage message = NewMessage.builder(Role.USER).build();

        assertThat(message.role()).isEqualTo(Role.USER);
        assertThat(message.content()).isEmpty();
        assertThat(message.attachments()).isEmpty();
        assertThat(message.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(message.text()).isEmpty();
    }

    @Test
    void partsAreAddedInOrder() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("What is this?")
                .part(ContentPart.imageFile("file-1"))
                .text("And when?")
                .build();

        assertThat(message.content())
                .containsExactly(
                        ContentPart.text("What is this?"),
                        ContentPart.imageFile("file-1"),
                        ContentPart.text("And when?"));
    }

    @Test
    void itsTextIsAllTextPartsOnLinesOfTheirOwn() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("What is this?")
                .part(ContentPart.imageUrl("https://example.org/oslo.png"))
                .text("And when?")
                .build();

        assertThat(message.text()).isEqualTo("What is this?\nAnd when?");
        assertThat(NewMessage.user("Coat?").text()).isEqualTo("Coat?");
    }

    @Test
    void setContentTakesThePlaceOfAddedParts() {
        NewMessage.Builder builder = NewMessage.builder(Role.USER).text("old");

        assertThat(builder.content(List.of(ContentPart.text("new"))).build().text())
                .isEqualTo("new");
        assertThat(builder.text("more").build().text()).isEqualTo("new\nmore");
    }

    @Test
    void aBuiltMessageDoesNotFollowItsBuilder() {
        NewMessage.Builder builder = NewMessage.builder(Role.USER).text("first");
        NewMessage message = builder.build();

        builder.text("second");

        assertThat(message.text()).isEqualTo("first");
        assertThat(message.content()).isUnmodifiable();
    }

    @Test
    void attachmentsAreCopied() {
        List<Attachment> given = new ArrayList<>(List.of(FILE));
        NewMessage message = NewMessage.builder(Role.USER).attachments(given).build();

        given.clear();

        assertThat(message.attachments()).containsExactly(FILE).isUnmodifiable();
    }

    @Test
    void aCopyByBuilderIsEqual() {
        NewMessage message = NewMessage.builder(Role.ASSISTANT)
                .text("Yes.")
                .attachments(List.of(FILE))
                .metadata(Metadata.of("case", "4711"))
                .build();

        assertThat(message.toBuilder().build()).isNotSameAs(message).isEqualTo(message);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> NewMessage.user("Coat?"),
                NewMessage.assistant("Coat?"),
                NewMessage.user("Hat?"),
                NewMessage.user("Coat?").toBuilder().attachments(List.of(FILE)).build(),
                NewMessage.user("Coat?").toBuilder()
                        .metadata(Metadata.of("case", "4711"))
                        .build());
    }

    @Test
    void nullIsRefused() {
        NewMessage.Builder builder = NewMessage.builder(Role.USER);

        assertThatNullPointerException()
                .isThrownBy(() -> NewMessage.builder(null))
                .withMessage("role");
        assertThatNullPointerException().isThrownBy(() -> NewMessage.user(null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> builder.part(null)).withMessage("part");
        assertThatNullPointerException().isThrownBy(() -> builder.content(Collections.singletonList(null)));
        assertThatNullPointerException().isThrownBy(() -> builder.attachments(null));
        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata(null))
                .withMessage("metadata");
    }

    @Test
    void refusedContentLeavesTheBuilderAlone() {
        NewMessage.Builder builder = NewMessage.builder(Role.USER).text("kept");

        assertThatNullPointerException().isThrownBy(() -> builder.content(Collections.singletonList(null)));

        assertThat(builder.build().text()).isEqualTo("kept");
    }

    @Test
    void textShowsRoleAndCountsOnly() {
        NewMessage message = NewMessage.user("secret").toBuilder()
                .attachments(List.of(FILE))
                .metadata(Metadata.of("case", "secret"))
                .build();

        assertThat(message).hasToString("NewMessage[user, 1 parts, 1 attachments]");
    }
}

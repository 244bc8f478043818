package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.tool.ToolDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant CREATED = Instant.ofEpochSecond(1_700_000_000);
    private static final Instant COMPLETED = Instant.ofEpochSecond(1_700_000_005);
    private static final Instant BROKEN_OFF = Instant.ofEpochSecond(1_700_000_009);
    private static final MessageIncompleteDetails DETAILS =
            MessageIncompleteDetails.of(MessageIncompleteReason.MAX_TOKENS);
    private static final Attachment FILE = Attachment.of("file-1", ToolDefinition.fileSearch());

    private static Message.Builder full() {
        return Message.builder("msg_1")
                .threadId("thread_1")
                .role(Role.ASSISTANT)
                .status(MessageStatus.INCOMPLETE)
                .createdAt(CREATED)
                .completedAt(COMPLETED)
                .incompleteAt(BROKEN_OFF)
                .incompleteDetails(DETAILS)
                .content(List.of(TextContent.of("Take a coat.")))
                .assistantId("asst_1")
                .runId("run_1")
                .attachments(List.of(FILE))
                .metadata(Metadata.of("case", "4711"))
                .extras(Samples.EXTRAS);
    }

    @Test
    void aMessageNeedsNothingButAnId() {
        Message message = Message.builder("msg_1").build();

        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.threadId()).isEmpty();
        assertThat(message.role()).isEqualTo(Role.of(""));
        assertThat(message.status()).isEmpty();
        assertThat(message.createdAt()).isEmpty();
        assertThat(message.completedAt()).isEmpty();
        assertThat(message.incompleteAt()).isEmpty();
        assertThat(message.incompleteDetails()).isEmpty();
        assertThat(message.content()).isEmpty();
        assertThat(message.assistantId()).isEmpty();
        assertThat(message.runId()).isEmpty();
        assertThat(message.attachments()).isEmpty();
        assertThat(message.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(message.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        Message message = full().build();

        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.threadId()).isEqualTo("thread_1");
        assertThat(message.role()).isEqualTo(Role.ASSISTANT);
        assertThat(message.status()).contains(MessageStatus.INCOMPLETE);
        assertThat(message.createdAt()).contains(CREATED);
        assertThat(message.completedAt()).contains(COMPLETED);
        assertThat(message.incompleteAt()).contains(BROKEN_OFF);
        assertThat(message.incompleteDetails()).contains(DETAILS);
        assertThat(message.content()).containsExactly(TextContent.of("Take a coat."));
        assertThat(message.assistantId()).contains("asst_1");
        assertThat(message.runId()).contains("run_1");
        assertThat(message.attachments()).containsExactly(FILE);
        assertThat(message.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(message.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void aCopyByBuilderIsEqual() {
        Message message = full().build();

        assertThat(message.toBuilder().build()).isNotSameAs(message).isEqualTo(message);
    }

    @Test
    void nullClearsOptionalParts() {
        Message cleared = full().threadId("")
                .role(Role.of(""))
                .status(null)
                .createdAt(null)
                .completedAt(null)
                .incompleteAt(null)
                .incompleteDetails(null)
                .content(List.of())
                .assistantId(null)
                .runId(null)
                .attachments(List.of())
                .metadata(Metadata.EMPTY)
                .extras(Extras.NONE)
                .build();

        assertThat(cleared).isEqualTo(Message.builder("msg_1").build());
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().threadId("thread_2").build(),
                full().role(Role.USER).build(),
                full().status(null).build(),
                full().createdAt(COMPLETED).build(),
                full().completedAt(CREATED).build(),
                full().incompleteAt(CREATED).build(),
                full().incompleteDetails(null).build(),
                full().content(List.of(TextContent.of("No coat."))).build(),
                full().assistantId("asst_2").build(),
                full().runId("run_2").build(),
                full().attachments(List.of()).build(),
                full().metadata(Metadata.EMPTY).build(),
                full().extras(Extras.NONE).build());
        Equality.assertValue(
                () -> Message.builder("msg_1").build(), Message.builder("msg_2").build());
    }

    @Test
    void itsTextIsAllTextContentsOnLinesOfTheirOwn() {
        Message message = Message.builder("msg_1")
                .content(List.of(
                        TextContent.of("Take a coat."),
                        ImageFileContent.of("file-1"),
                        TextContent.of("And a hat."),
                        RefusalContent.of("No more.")))
                .build();

        assertThat(message.text()).isEqualTo("Take a coat.\nAnd a hat.");
    }

    @Test
    void aMessageWithoutTextContentHasTheEmptyText() {
        assertThat(Message.builder("msg_1").build().text()).isEmpty();
        assertThat(full().content(List.of(RefusalContent.of("No"))).build().text())
                .isEmpty();
    }

    @Test
    void listsAreCopied() {
        List<MessageContent> content = new ArrayList<>(List.of(TextContent.of("coat")));
        List<Attachment> attachments = new ArrayList<>(List.of(FILE));
        Message message = Message.builder("msg_1")
                .content(content)
                .attachments(attachments)
                .build();

        content.clear();
        attachments.clear();

        assertThat(message.content()).containsExactly(TextContent.of("coat")).isUnmodifiable();
        assertThat(message.attachments()).containsExactly(FILE).isUnmodifiable();
    }

    @Test
    void nullIsRefusedWhereAPartIsNotOptional() {
        Message.Builder builder = full();

        assertThatNullPointerException().isThrownBy(() -> Message.builder(null)).withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.threadId(null))
                .withMessage("threadId");
        assertThatNullPointerException().isThrownBy(() -> builder.role(null)).withMessage("role");
        assertThatNullPointerException().isThrownBy(() -> builder.content(null));
        assertThatNullPointerException().isThrownBy(() -> builder.attachments(null));
        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata(null))
                .withMessage("metadata");
        assertThatNullPointerException().isThrownBy(() -> builder.extras(null)).withMessage("extras");
    }

    @Test
    void textShowsIdAndStatusOnly() {
        assertThat(full().build()).hasToString("Message[msg_1 incomplete]");
        assertThat(Message.builder("msg_1").build()).hasToString("Message[msg_1]");
    }

    @Test
    void theObjectIsTheWiresName() {
        assertThat(Message.OBJECT).isEqualTo("thread.message");
    }
}

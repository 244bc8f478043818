package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateThreadTest {

    private static final ToolResources FILES =
            new ToolResources(CodeInterpreterResources.of(List.of("file-1")), null, Extras.NONE);

    private static CreateThread.Builder full() {
        return CreateThread.builder()
                .messages(NewMessage.user("secret"))
                .toolResources(FILES)
                .metadata("case", "4711");
    }

    @Test
    void anEmptyThreadHasNothing() {
        assertThat(CreateThread.EMPTY.messages()).isEmpty();
        assertThat(CreateThread.EMPTY.toolResources()).isEmpty();
        assertThat(CreateThread.EMPTY.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(CreateThread.EMPTY.check(Limits.OFFICIAL)).isEmpty();
        assertThat(CreateThread.EMPTY.needs()).isEmpty();
    }

    @Test
    void everyPartIsKept() {
        CreateThread command = full().build();

        assertThat(command.messages())
                .containsExactly(NewMessage.user("secret"))
                .isUnmodifiable();
        assertThat(command.toolResources()).contains(FILES);
        assertThat(command.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(command.needs()).isEmpty();
        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void theToolsThatMayUseAnAttachmentAreNeeded() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("Sum this up")
                .attachments(List.of(Attachment.of("file_1", ToolDefinition.fileSearch())))
                .build();

        assertThat(CreateThread.with(NewMessage.user("a"), message).needs())
                .containsExactly(Capability.tool("file_search"));
    }

    @Test
    void aThreadMayBeginWithMessages() {
        assertThat(CreateThread.with(NewMessage.user("a"), NewMessage.assistant("b"))
                        .messages())
                .containsExactly(NewMessage.user("a"), NewMessage.assistant("b"));
    }

    @Test
    void pairsAreAddedOrReplacedAsAWhole() {
        assertThat(full().metadata("tier", "gold").build().metadata())
                .isEqualTo(Metadata.of("case", "4711").with("tier", "gold"));
        assertThat(full().metadata(Metadata.of("tier", "gold")).build().metadata())
                .isEqualTo(Metadata.of("tier", "gold"));
    }

    @Test
    void aCopyByBuilderIsEqual() {
        assertThat(full().build().toBuilder().build())
                .isNotSameAs(full().build())
                .isEqualTo(full().build());
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().messages(List.of()).build(),
                full().toolResources(null).build(),
                full().metadata(Metadata.EMPTY).build());
    }

    @Test
    void everythingWrongIsListedAtOnce() {
        CreateThread command = CreateThread.builder()
                .messages(NewMessage.user("fine"), NewMessage.user("x".repeat(256_001)))
                .toolResources(new ToolResources(
                        CodeInterpreterResources.of(Collections.nCopies(21, "file-1")), null, Extras.NONE))
                .metadata("case", "v".repeat(513))
                .build();

        assertThat(command.check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("messages[1].content[0].text", "at most 256000 characters", "256001 characters"),
                        new Violation("tool_resources.code_interpreter.file_ids", "at most 20 files", "21 files"),
                        new Violation("metadata[\"case\"]", "at most 512 characters", "513 characters"));
    }

    @Test
    void textShowsNoContent() {
        assertThat(full().build()).hasToString("CreateThread[1 messages]");
    }

    @Test
    void nullIsRefused() {
        CreateThread.Builder builder = full();

        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata((Metadata) null))
                .withMessage("metadata");
    }
}

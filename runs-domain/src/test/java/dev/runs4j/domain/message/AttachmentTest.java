package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void aFileIsAttachedForTools() {
        Attachment attachment = Attachment.of("file-1", ToolDefinition.fileSearch(), ToolDefinition.codeInterpreter());

        assertThat(attachment.fileId()).contains("file-1");
        assertThat(attachment.tools())
                .containsExactly(ToolDefinition.fileSearch(), ToolDefinition.codeInterpreter())
                .isUnmodifiable();
        assertThat(attachment.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void theFileMayBeMissing() {
        Attachment attachment = new Attachment(null, List.of(), Samples.EXTRAS);

        assertThat(attachment.fileId()).isEmpty();
        assertThat(attachment.extras()).isEqualTo(Samples.EXTRAS);
        assertThat(attachment).hasToString("Attachment[]");
    }

    @Test
    void toolsAreCopied() {
        List<ToolDefinition> given = new ArrayList<>(List.of(ToolDefinition.fileSearch()));
        Attachment attachment = new Attachment("file-1", given, Extras.NONE);

        given.clear();

        assertThat(attachment.tools()).containsExactly(ToolDefinition.fileSearch());
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> Attachment.of("file-1", ToolDefinition.fileSearch()),
                Attachment.of("file-2", ToolDefinition.fileSearch()),
                new Attachment(null, List.of(ToolDefinition.fileSearch()), Extras.NONE),
                Attachment.of("file-1"),
                new Attachment("file-1", List.of(ToolDefinition.fileSearch()), Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Attachment.of(null)).withMessage("fileId");
        assertThatNullPointerException().isThrownBy(() -> new Attachment("file-1", null, Extras.NONE));
        assertThatNullPointerException()
                .isThrownBy(() -> new Attachment("file-1", List.of(), null))
                .withMessage("extras");
    }

    @Test
    void textShowsTheFile() {
        assertThat(Attachment.of("file-1", ToolDefinition.fileSearch())).hasToString("Attachment[file-1]");
    }
}

package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateMessageTest {

    private static List<Violation> check(NewMessage message) {
        return new CreateMessage("thread_1", message).check(Limits.OFFICIAL);
    }

    @Test
    void anOrdinaryMessageIsWellAndNeedsNothing() {
        CreateMessage command = new CreateMessage("thread_1", NewMessage.user("Coat or no coat?"));

        assertThat(command.check(Limits.OFFICIAL)).isEmpty();
        assertThat(command.needs()).isEmpty();
    }

    @Test
    void theToolsThatMayUseAnAttachmentAreNeeded() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("Sum this up")
                .attachments(List.of(
                        Attachment.of("file_1", ToolDefinition.fileSearch(), ToolDefinition.codeInterpreter()),
                        Attachment.of("file_2", ToolDefinition.fileSearch())))
                .build();

        assertThat(new CreateMessage("thread_1", message).needs())
                .containsExactly(Capability.tool("file_search"), Capability.tool("code_interpreter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀"})
    void eachTextMayHave256000CodePoints(String character) {
        assertThat(check(NewMessage.user(character.repeat(256_000)))).isEmpty();
        assertThat(check(NewMessage.user(character.repeat(256_001))))
                .containsExactly(new Violation("content[0].text", "at most 256000 characters", "256001 characters"));
    }

    @Test
    void textsAreMeasuredOneByOne() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("x".repeat(200_000))
                .text("x".repeat(200_000))
                .build();

        assertThat(check(message)).isEmpty();
    }

    @Test
    void contentIsNeeded() {
        assertThat(check(NewMessage.builder(Role.USER).build()))
                .containsExactly(new Violation("content", "at least one part", "none"));
    }

    @Test
    void picturesNeedAFileOrAnAddress() {
        NewMessage message = NewMessage.builder(Role.USER)
                .part(ContentPart.imageFile("file-1"))
                .part(ContentPart.imageUrl("https://example.org/a.png"))
                .part(ContentPart.imageFile(""))
                .part(ContentPart.imageUrl(" "))
                .build();

        assertThat(check(message))
                .containsExactly(
                        new Violation("content[2].image_file.file_id", "an id that is not blank", "empty"),
                        new Violation("content[3].image_url.url", "an address that is not blank", "blank"));
    }

    @Test
    void attachedFilesNeedAnIdWhereTheyHaveOne() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("See the files.")
                .attachments(List.of(
                        Attachment.of("file-1", ToolDefinition.fileSearch()),
                        new Attachment(null, List.of(), Extras.NONE),
                        Attachment.of(" ")))
                .build();

        assertThat(check(message))
                .containsExactly(new Violation("attachments[2].file_id", "an id that is not blank", "blank"));
    }

    @Test
    void everythingWrongIsListedAtOnce() {
        NewMessage message = NewMessage.builder(Role.USER)
                .metadata(Metadata.read(Map.of("case", "v".repeat(513)), Extras.NONE))
                .build();

        assertThat(new CreateMessage("thread\r1", message).check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("thread_id", "an id without control characters", "an id with one"),
                        new Violation("content", "at least one part", "none"),
                        new Violation("metadata[\"case\"]", "at most 512 characters", "513 characters"));
    }

    @Test
    void aBackendMayAllowLess() {
        Limits ten = Limits.builder().messageText(10).build();

        assertThat(new CreateMessage("thread_1", NewMessage.user("x".repeat(11))).check(ten))
                .containsExactly(new Violation("content[0].text", "at most 10 characters", "11 characters"));
    }

    @Test
    void nullIsRefused() {
        NewMessage message = NewMessage.user("a");

        assertThatNullPointerException()
                .isThrownBy(() -> new CreateMessage(null, message))
                .withMessage("threadId");
        assertThatNullPointerException()
                .isThrownBy(() -> new CreateMessage("thread_1", null))
                .withMessage("message");
    }
}

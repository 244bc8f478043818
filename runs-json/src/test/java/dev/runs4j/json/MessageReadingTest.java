package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UnrecognisedContent;
import dev.runs4j.domain.tool.ToolDefinition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageReadingTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final Extras A = Extras.of("a", JsonText.of("1"));
    private static final Extras B = Extras.of("b", JsonText.of("2"));

    private static Message with(String members) {
        Message message = JSON.read(JsonType.MESSAGE, "{\"id\":\"msg_1\"," + members + "}");
        String stored = JSON.write(JsonType.MESSAGE, message, JsonForm.STORAGE);
        assertThat(JSON.read(JsonType.MESSAGE, stored)).isEqualTo(message);
        return message;
    }

    private static List<MessageContent> content(String json) {
        return with("\"content\":[" + json + "]").content();
    }

    @Test
    void everyFieldOfTheOfficialSchemaIsRead() {
        Message message = JSON.read(JsonType.MESSAGE, """
                {
                  "id": "msg_abc123",
                  "object": "thread.message",
                  "created_at": 1698983503,
                  "thread_id": "thread_abc123",
                  "status": "incomplete",
                  "incomplete_details": {"reason": "run_cancelled"},
                  "completed_at": null,
                  "incomplete_at": 1698983504,
                  "role": "assistant",
                  "content": [{"type": "text", "text": {"value": "Hi!", "annotations": []}}],
                  "assistant_id": "asst_abc123",
                  "run_id": "run_abc123",
                  "attachments": [{"file_id": "file-1", "tools": [{"type": "code_interpreter"}, {"type": "file_search"}]}],
                  "metadata": {"k": "v"}
                }
                """);

        assertThat(message)
                .isEqualTo(Message.builder("msg_abc123")
                        .createdAt(Instant.ofEpochSecond(1698983503))
                        .threadId("thread_abc123")
                        .status(MessageStatus.INCOMPLETE)
                        .incompleteDetails(MessageIncompleteDetails.of(MessageIncompleteReason.of("run_cancelled")))
                        .incompleteAt(Instant.ofEpochSecond(1698983504))
                        .role(Role.ASSISTANT)
                        .content(List.of(TextContent.of("Hi!")))
                        .assistantId("asst_abc123")
                        .runId("run_abc123")
                        .attachments(List.of(
                                Attachment.of("file-1", ToolDefinition.codeInterpreter(), ToolDefinition.fileSearch())))
                        .metadata(Metadata.of("k", "v"))
                        .build());
    }

    @Test
    void anIdIsEnough() {
        assertThat(JSON.read(JsonType.MESSAGE, "{\"id\":\"msg_1\"}"))
                .isEqualTo(Message.builder("msg_1").build());
    }

    @Test
    void messagesOutsideStreamsHaveNoStatus() {
        Message message = with("\"role\":\"user\",\"content\":[]");

        assertThat(message.status()).isEmpty();
        assertThat(message.completedAt()).isEmpty();
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void attachmentsAreNull() {
        assertThat(with("\"attachments\":null").attachments()).isEmpty();
    }

    @Test
    void anAttachmentNeedsNoFile() {
        assertThat(with("\"attachments\":[{\"tools\":[],\"a\":1}]").attachments())
                .containsExactly(new Attachment(null, List.of(), A));
    }

    @Test
    void anUnknownRoleIsKept() {
        assertThat(with("\"role\":\"system\"").role()).isEqualTo(Role.of("system"));
    }

    @Test
    void filesOfVersionOneAreAnExtra() {
        assertThat(with("\"file_ids\":[\"file-1\"]").extras())
                .isEqualTo(Extras.of("file_ids", JsonText.of("[\"file-1\"]")));
    }

    @Test
    void textKeepsExtrasAtBothLevels() {
        assertThat(content("{\"type\":\"text\",\"a\":1,\"text\":{\"value\":\"x\",\"b\":2}}"))
                .containsExactly(new TextContent(new TextValue("x", List.of(), B), A));
    }

    @Test
    void plainTextInThePlaceOfAnObjectIsRead() {
        assertThat(content("{\"type\":\"text\",\"text\":\"hi\"}")).containsExactly(TextContent.of("hi"));
    }

    @Test
    void aNullValueOfATextIsEmpty() {
        assertThat(content("{\"type\":\"text\",\"text\":{\"value\":null}}")).containsExactly(TextContent.of(""));
    }

    @Test
    void picturesAreRead() {
        assertThat(content("""
                        {"type": "image_file", "image_file": {"file_id": "file-1", "detail": "low", "b": 2}, "a": 1},
                        {"type": "image_url", "image_url": {"url": "https://example.com/x.png", "detail": "sharp"}}
                        """))
                .containsExactly(
                        new ImageFileContent(new ImageFile("file-1", ImageDetail.LOW, B), A),
                        new ImageUrlContent(
                                new ImageUrl("https://example.com/x.png", ImageDetail.of("sharp"), Extras.NONE),
                                Extras.NONE));
    }

    @Test
    void refusalsAreRead() {
        assertThat(content("{\"type\":\"refusal\",\"refusal\":\"No.\",\"a\":1}"))
                .containsExactly(new RefusalContent("No.", A));
    }

    @Test
    void contentOfAnotherTypeIsKeptWhole() {
        assertThat(content("{\"type\":\"audio\",\"audio\":{}},{\"type\":\"refusal\"},{\"text\":\"x\"},\"x\",null"))
                .containsExactly(
                        new UnrecognisedContent("audio", JsonText.of("{\"type\":\"audio\",\"audio\":{}}")),
                        new UnrecognisedContent("refusal", JsonText.of("{\"type\":\"refusal\"}")),
                        new UnrecognisedContent("", JsonText.of("{\"text\":\"x\"}")),
                        new UnrecognisedContent("", JsonText.of("\"x\"")),
                        new UnrecognisedContent("", JsonText.of("null")));
    }

    @Test
    void contentThatIsNoListIsAnExtra() {
        Message message = with("\"content\":\"hi\"");

        assertThat(message.content()).isEmpty();
        assertThat(message.extras()).isEqualTo(Extras.of("content", JsonText.of("\"hi\"")));
    }
}

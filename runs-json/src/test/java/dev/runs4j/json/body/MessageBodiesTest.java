package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.assertReads;
import static dev.runs4j.json.body.Weather.CREATED;
import static dev.runs4j.json.body.Weather.time;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UnrecognisedAnnotation;
import dev.runs4j.domain.message.UnrecognisedContent;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.json.JsonType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of assistants, of people and of other servers. */
class MessageBodiesTest {

    private static TextContent text(TextValue value) {
        return new TextContent(value, Extras.NONE);
    }

    @Test
    void anAnswerWithEveryKindOfContent() {
        TextValue value = new TextValue(
                "Coat 🧥 [1] and file [2].",
                List.of(
                        new FileCitation("[1]", FileCitationSource.of("file-c"), 8, 11, Extras.NONE),
                        new FilePath("[2]", FilePathSource.of("file-p"), 21, 24, Extras.NONE)),
                Extras.NONE);
        assertReads(
                JsonType.MESSAGE,
                "message-assistant",
                Message.builder("msg_1")
                        .threadId("thread_1")
                        .role(Role.ASSISTANT)
                        .status(MessageStatus.COMPLETED)
                        .createdAt(time(1767225603))
                        .completedAt(time(1767225604))
                        .content(List.of(
                                text(value),
                                new ImageFileContent(
                                        new ImageFile("file-i", ImageDetail.HIGH, Extras.NONE), Extras.NONE),
                                ImageUrlContent.of("https://example.org/a.png"),
                                RefusalContent.of("No.")))
                        .assistantId("asst_1")
                        .runId("run_1")
                        .attachments(List.of(Attachment.of("file-t", CodeInterpreterTool.PLAIN, FileSearchTool.PLAIN)))
                        .metadata(Metadata.of("a", "b"))
                        .build());
    }

    @Test
    void aMessageByHandHasNoStatusNoAttachmentsAndNoTimeOfCompletion() {
        assertReads(
                JsonType.MESSAGE,
                "message-by-hand",
                Message.builder("msg_2")
                        .threadId("thread_1")
                        .role(Role.USER)
                        .createdAt(CREATED)
                        .content(List.of(TextContent.of("Coat or no coat in Oslo?")))
                        .build());
    }

    @Test
    void aMessageThatWasBrokenOff() {
        assertReads(
                JsonType.MESSAGE,
                "message-incomplete",
                Message.builder("msg_3")
                        .threadId("thread_1")
                        .role(Role.ASSISTANT)
                        .status(MessageStatus.INCOMPLETE)
                        .incompleteDetails(MessageIncompleteDetails.of(MessageIncompleteReason.RUN_CANCELLED))
                        .createdAt(time(1767225603))
                        .incompleteAt(time(1767225605))
                        .assistantId("asst_1")
                        .runId("run_1")
                        .build());
    }

    @Test
    void citationsOfFoundryAndOfVersion1AndKindsThatNobodyKnows() {
        TextValue value = new TextValue(
                "See",
                List.of(
                        new UrlCitation(
                                "See",
                                new UrlCitationSource("https://example.org", "Coats", Extras.NONE),
                                0,
                                3,
                                Extras.NONE),
                        new FileCitation(
                                "", new FileCitationSource("file-c", "wear one", Extras.NONE), null, null, Extras.NONE),
                        new UnrecognisedAnnotation(
                                "container_citation", JsonText.of("{\"type\":\"container_citation\",\"id\":\"c\"}"))),
                Extras.NONE);
        assertReads(
                JsonType.MESSAGE,
                "message-other-servers",
                Message.builder("msg_4")
                        .threadId("thread_1")
                        .role(Role.of("system"))
                        .createdAt(time(1699063290))
                        .content(List.of(
                                text(value),
                                new UnrecognisedContent(
                                        "audio", JsonText.of("{\"type\":\"audio\",\"audio\":{\"id\":\"a\"}}"))))
                        .extras(Extras.of("file_ids", JsonText.of("[\"file-a\"]")))
                        .build());
    }
}

package example.files;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageFilePart;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextPart;
import java.time.Instant;

/** Turns messages as callers send them into messages as they are kept. */
final class NewMessages {

    private NewMessages() {}

    static Message add(NewMessage message, Room room, Ids ids, Instant now) {
        Message added = Message.builder(ids.next("msg", now))
                .threadId(room.thread().id())
                .role(message.role())
                .status(MessageStatus.COMPLETED)
                .createdAt(now)
                .completedAt(now)
                .content(message.content().stream().map(NewMessages::kept).toList())
                .attachments(message.attachments())
                .metadata(message.metadata())
                .build();
        room.messages().put(added);
        return added;
    }

    private static MessageContent kept(ContentPart part) {
        if (part instanceof TextPart text) {
            return TextContent.of(text.text());
        }
        if (part instanceof ImageFilePart file) {
            return new ImageFileContent(
                    new ImageFile(file.fileId(), file.detail().orElse(null), Extras.NONE), Extras.NONE);
        }
        if (part instanceof ImageUrlPart web) {
            return new ImageUrlContent(new ImageUrl(web.url(), web.detail().orElse(null), Extras.NONE), Extras.NONE);
        }
        throw new IllegalArgumentException("content: text or pictures, but was " + part.type());
    }
}

package dev.runs4j.inmemory;

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

/** Turns what a caller sends into what a server keeps. */
final class MessageMaker {

    private MessageMaker() {}

    static Message make(String id, String threadId, NewMessage message, Instant at) {
        return Message.builder(id)
                .threadId(threadId)
                .role(message.role())
                .status(MessageStatus.COMPLETED)
                .createdAt(at)
                .completedAt(at)
                .content(message.content().stream().map(MessageMaker::content).toList())
                .attachments(message.attachments())
                .metadata(message.metadata())
                .build();
    }

    private static MessageContent content(ContentPart part) {
        if (part instanceof TextPart text) {
            return TextContent.of(text.text());
        }
        if (part instanceof ImageFilePart file) {
            return new ImageFileContent(
                    new ImageFile(file.fileId(), file.detail().orElse(null), Extras.NONE), Extras.NONE);
        }
        ImageUrlPart web = (ImageUrlPart) part;
        return new ImageUrlContent(new ImageUrl(web.url(), web.detail().orElse(null), Extras.NONE), Extras.NONE);
    }
}

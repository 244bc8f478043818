package dev.runs4j.json.internal.request;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFilePart;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.TextPart;
import dev.runs4j.json.internal.write.AttachmentWriter;
import dev.runs4j.json.internal.write.JsonOut;
import java.util.List;
import java.util.Optional;

/** Messages that a caller adds. */
final class MessageRequests {

    private MessageRequests() {}

    static void message(JsonOut out, NewMessage message) {
        out.begin(Extras.NONE);
        out.put("role", message.role(), WORD);
        out.put("content", message.content(), MessageRequests::content);
        out.putList("attachments", message.attachments(), AttachmentWriter::write);
        out.putMetadata(message.metadata());
        out.end();
    }

    /** One text stands for itself, as version 1 of the protocol wants it and version 2 takes it. */
    private static void content(JsonOut out, List<ContentPart> parts) {
        if (parts.size() == 1 && parts.get(0) instanceof TextPart text) {
            out.text(text.text());
        } else {
            out.list(parts, MessageRequests::part);
        }
    }

    private static void part(JsonOut out, ContentPart part) {
        out.begin(Extras.NONE);
        out.put("type", part.type(), TEXT);
        if (part instanceof TextPart text) {
            out.put("text", text.text(), TEXT);
        } else if (part instanceof ImageFilePart file) {
            image(out, "image_file", "file_id", file.fileId(), file.detail());
        } else if (part instanceof ImageUrlPart url) {
            image(out, "image_url", "url", url.url(), url.detail());
        }
        out.end();
    }

    private static void image(JsonOut out, String name, String placeName, String place, Optional<ImageDetail> detail) {
        out.put(name, place, (inner, value) -> {
            inner.begin(Extras.NONE);
            inner.put(placeName, value, TEXT);
            inner.put("detail", detail, WORD);
            inner.end();
        });
    }
}

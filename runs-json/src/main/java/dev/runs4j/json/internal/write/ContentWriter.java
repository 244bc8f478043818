package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UnrecognisedContent;

/** One part of a message's content. */
final class ContentWriter {

    private ContentWriter() {}

    static void write(JsonOut out, MessageContent content) {
        if (content instanceof TextContent text) {
            out.begin(text.extras());
            out.put("type", content.type(), TEXT);
            out.put("text", text.text(), ContentWriter::text);
            out.end();
        } else if (content instanceof RefusalContent refusal) {
            out.begin(refusal.extras());
            out.put("type", content.type(), TEXT);
            out.put("refusal", refusal.refusal(), TEXT);
            out.end();
        } else if (content instanceof UnrecognisedContent unrecognised) {
            out.opaque(unrecognised.json());
        } else {
            image(out, content);
        }
    }

    private static void image(JsonOut out, MessageContent content) {
        if (content instanceof ImageFileContent image) {
            out.begin(image.extras());
            out.put("type", content.type(), TEXT);
            out.put("image_file", image.imageFile(), ContentWriter::imageFile);
            out.end();
        } else if (content instanceof ImageUrlContent image) {
            out.begin(image.extras());
            out.put("type", content.type(), TEXT);
            out.put("image_url", image.imageUrl(), ContentWriter::imageUrl);
            out.end();
        }
    }

    private static void text(JsonOut out, TextValue text) {
        out.begin(text.extras());
        out.put("value", text.value(), TEXT);
        out.put("annotations", text.annotations(), Values.list(AnnotationWriter::write));
        out.end();
    }

    private static void imageFile(JsonOut out, ImageFile image) {
        out.begin(image.extras());
        out.put("file_id", image.fileId(), TEXT);
        out.put("detail", image.detail(), WORD);
        out.end();
    }

    private static void imageUrl(JsonOut out, ImageUrl image) {
        out.begin(image.extras());
        out.put("url", image.url(), TEXT);
        out.put("detail", image.detail(), WORD);
        out.end();
    }
}

package dev.runs4j.json.internal.read;

import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.UnrecognisedContent;
import org.jspecify.annotations.Nullable;

/** One part of a message's content. */
final class ContentReader {

    private ContentReader() {}

    static MessageContent read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        MessageContent content = known(type, in);
        return content == null ? new UnrecognisedContent(type, in.whole(mark)) : content;
    }

    private static @Nullable MessageContent known(String type, JsonIn in) {
        return switch (type) {
            case TextContent.TYPE -> Envelope.value(type, TextValueReader::read).require(in, TextContent::new);
            case RefusalContent.TYPE -> Envelope.text(type).require(in, RefusalContent::new);
            case ImageFileContent.TYPE ->
                Envelope.object(type, ImageReader::file).require(in, ImageFileContent::new);
            case ImageUrlContent.TYPE -> Envelope.object(type, ImageReader::url).require(in, ImageUrlContent::new);
            default -> null;
        };
    }
}

package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.UnrecognisedContent;

/** The content parts of a message. */
final class ContentKind implements Kind<ContentDelta, MessageContent> {

    @Override
    public MessageContent blank(ContentDelta delta) {
        if (delta instanceof TextDelta) {
            return TextContent.of("");
        }
        if (delta instanceof RefusalDelta) {
            return RefusalContent.of("");
        }
        if (delta instanceof ImageFileDelta) {
            return new ImageFileContent(new ImageFile("", null, Extras.NONE), Extras.NONE);
        }
        if (delta instanceof ImageUrlDelta) {
            return new ImageUrlContent(new ImageUrl("", null, Extras.NONE), Extras.NONE);
        }
        return new UnrecognisedContent(delta.type(), ((UnrecognisedContentDelta) delta).json());
    }

    @Override
    public Entry<ContentDelta, MessageContent> resume(MessageContent value, Place place) {
        if (value instanceof TextContent text) {
            return new TextEntry(text, place);
        }
        if (value instanceof RefusalContent refusal) {
            return new RefusalEntry(refusal, place);
        }
        if (value instanceof ImageFileContent image) {
            return new ImageFileEntry(image, place);
        }
        if (value instanceof ImageUrlContent image) {
            return new ImageUrlEntry(image, place);
        }
        return new FixedEntry<>(value, value.type(), this);
    }
}

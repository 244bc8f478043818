package dev.runs4j.json.internal.read;

import dev.runs4j.domain.event.ContentDelta;
import dev.runs4j.domain.event.ImageFileDelta;
import dev.runs4j.domain.event.ImageUrlDelta;
import dev.runs4j.domain.event.RefusalDelta;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.event.UnrecognisedContentDelta;
import org.jspecify.annotations.Nullable;

/** An addition to one part of a message's content. */
final class ContentDeltaReader {

    private ContentDeltaReader() {}

    static ContentDelta read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        ContentDelta delta = known(type, in);
        return delta == null
                ? new UnrecognisedContentDelta(UnknownDelta.at(mark, in).index(), type, in.whole(mark))
                : delta;
    }

    private static @Nullable ContentDelta known(String type, JsonIn in) {
        return switch (type) {
            case TextDelta.TYPE -> text(in);
            case RefusalDelta.TYPE -> refusal(in);
            case ImageFileDelta.TYPE -> imageFile(in);
            case ImageUrlDelta.TYPE -> imageUrl(in);
            default -> null;
        };
    }

    private static @Nullable ContentDelta text(JsonIn in) {
        var part = Envelope.value(TextDelta.TYPE, TextValueDeltaReader::read).withIndex();
        return part.read(in, (text, extras) -> new TextDelta(part.index(), text, extras));
    }

    private static @Nullable ContentDelta refusal(JsonIn in) {
        var part = Envelope.text(RefusalDelta.TYPE).withIndex();
        return part.read(in, (refusal, extras) -> new RefusalDelta(part.index(), refusal, extras));
    }

    private static @Nullable ContentDelta imageFile(JsonIn in) {
        var part = Envelope.object(ImageFileDelta.TYPE, ImageReader::fileParts).withIndex();
        return part.read(in, (read, extras) -> {
            ImageReader image = read == null ? ImageReader.NOTHING : read;
            return new ImageFileDelta(part.index(), image.place(), image.detail(), image.extras(), extras);
        });
    }

    private static @Nullable ContentDelta imageUrl(JsonIn in) {
        var part = Envelope.object(ImageUrlDelta.TYPE, ImageReader::urlParts).withIndex();
        return part.read(in, (read, extras) -> {
            ImageReader image = read == null ? ImageReader.NOTHING : read;
            return new ImageUrlDelta(part.index(), image.place(), image.detail(), image.extras(), extras);
        });
    }
}

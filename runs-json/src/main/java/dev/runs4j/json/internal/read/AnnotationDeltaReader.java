package dev.runs4j.json.internal.read;

import dev.runs4j.domain.event.AnnotationDelta;
import dev.runs4j.domain.event.FileCitationDelta;
import dev.runs4j.domain.event.FilePathDelta;
import dev.runs4j.domain.event.UnrecognisedAnnotationDelta;
import dev.runs4j.domain.event.UrlCitationDelta;
import org.jspecify.annotations.Nullable;

/** An addition to an annotation. */
final class AnnotationDeltaReader {

    private AnnotationDeltaReader() {}

    static AnnotationDelta read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        AnnotationDelta delta = known(type, in);
        return delta == null
                ? new UnrecognisedAnnotationDelta(UnknownDelta.at(mark, in).index(), type, in.whole(mark))
                : delta;
    }

    private static @Nullable AnnotationDelta known(String type, JsonIn in) {
        return switch (type) {
            case FileCitationDelta.TYPE -> new MarkMembers(type).delta().read(in, MarkMembers::fileCitationDelta);
            case FilePathDelta.TYPE -> new MarkMembers(type).delta().read(in, MarkMembers::filePathDelta);
            case UrlCitationDelta.TYPE -> new MarkMembers(type).delta().read(in, MarkMembers::urlCitationDelta);
            default -> null;
        };
    }
}

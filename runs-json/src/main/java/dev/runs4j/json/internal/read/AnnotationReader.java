package dev.runs4j.json.internal.read;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.UnrecognisedAnnotation;
import dev.runs4j.domain.message.UrlCitation;
import org.jspecify.annotations.Nullable;

/** A note about a passage of a text. */
final class AnnotationReader {

    private AnnotationReader() {}

    static Annotation read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        Annotation annotation = known(type, in);
        return annotation == null ? new UnrecognisedAnnotation(type, in.whole(mark)) : annotation;
    }

    private static @Nullable Annotation known(String type, JsonIn in) {
        return switch (type) {
            case FileCitation.TYPE -> new MarkMembers(type).read(in, MarkMembers::fileCitation);
            case FilePath.TYPE -> new MarkMembers(type).read(in, MarkMembers::filePath);
            case UrlCitation.TYPE -> new MarkMembers(type).read(in, MarkMembers::urlCitation);
            default -> null;
        };
    }
}

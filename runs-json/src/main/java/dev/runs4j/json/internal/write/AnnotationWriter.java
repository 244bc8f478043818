package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.UnrecognisedAnnotation;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import java.util.Optional;

/** A note about a passage of a text. */
final class AnnotationWriter {

    private AnnotationWriter() {}

    static void write(JsonOut out, Annotation annotation) {
        if (annotation instanceof FileCitation citation) {
            out.begin(citation.extras());
            mark(out, citation.type(), citation.text(), citation.startIndex(), citation.endIndex());
            out.put("file_citation", citation.fileCitation(), AnnotationWriter::fileCitation);
            out.end();
        } else if (annotation instanceof FilePath path) {
            out.begin(path.extras());
            mark(out, path.type(), path.text(), path.startIndex(), path.endIndex());
            out.put("file_path", path.filePath(), AnnotationWriter::filePath);
            out.end();
        } else if (annotation instanceof UrlCitation citation) {
            out.begin(citation.extras());
            mark(out, citation.type(), citation.text(), citation.startIndex(), citation.endIndex());
            out.put("url_citation", citation.urlCitation(), AnnotationWriter::urlCitation);
            out.end();
        } else if (annotation instanceof UnrecognisedAnnotation unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void mark(
            JsonOut out, String type, String text, Optional<Integer> startIndex, Optional<Integer> endIndex) {
        out.put("type", type, TEXT);
        out.put("text", text, TEXT);
        out.putOr("start_index", startIndex, 0, WHOLE);
        out.putOr("end_index", endIndex, 0, WHOLE);
    }

    private static void fileCitation(JsonOut out, FileCitationSource source) {
        out.begin(source.extras());
        out.put("file_id", source.fileId(), TEXT);
        out.put("quote", source.quote(), TEXT);
        out.end();
    }

    private static void filePath(JsonOut out, FilePathSource source) {
        out.begin(source.extras());
        out.put("file_id", source.fileId(), TEXT);
        out.end();
    }

    private static void urlCitation(JsonOut out, UrlCitationSource source) {
        out.begin(source.extras());
        out.put("url", source.url(), TEXT);
        out.put("title", source.title(), TEXT);
        out.end();
    }
}

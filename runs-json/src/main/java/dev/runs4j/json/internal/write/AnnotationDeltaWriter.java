package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;

import dev.runs4j.domain.event.AnnotationDelta;
import dev.runs4j.domain.event.FileCitationDelta;
import dev.runs4j.domain.event.FilePathDelta;
import dev.runs4j.domain.event.UnrecognisedAnnotationDelta;
import dev.runs4j.domain.event.UrlCitationDelta;
import java.util.Optional;

/** An addition to an annotation. */
final class AnnotationDeltaWriter {

    private AnnotationDeltaWriter() {}

    static void write(JsonOut out, AnnotationDelta delta) {
        if (delta instanceof FileCitationDelta citation) {
            DeltaParts.begin(out, delta, citation.extras());
            mark(out, citation.text(), citation.startIndex(), citation.endIndex());
            out.put("file_citation", citation, AnnotationDeltaWriter::fileCitation);
            out.end();
        } else if (delta instanceof FilePathDelta path) {
            DeltaParts.begin(out, delta, path.extras());
            mark(out, path.text(), path.startIndex(), path.endIndex());
            out.put("file_path", path, AnnotationDeltaWriter::filePath);
            out.end();
        } else if (delta instanceof UrlCitationDelta citation) {
            DeltaParts.begin(out, delta, citation.extras());
            mark(out, citation.text(), citation.startIndex(), citation.endIndex());
            out.put("url_citation", citation, AnnotationDeltaWriter::urlCitation);
            out.end();
        } else if (delta instanceof UnrecognisedAnnotationDelta unrecognised) {
            out.opaque(unrecognised.json());
        }
    }

    private static void mark(
            JsonOut out, Optional<String> text, Optional<Integer> startIndex, Optional<Integer> endIndex) {
        out.put("text", text, TEXT);
        out.put("start_index", startIndex, WHOLE);
        out.put("end_index", endIndex, WHOLE);
    }

    private static void fileCitation(JsonOut out, FileCitationDelta delta) {
        out.begin(delta.innerExtras());
        out.put("file_id", delta.fileId(), TEXT);
        out.put("quote", delta.quote(), TEXT);
        out.end();
    }

    private static void filePath(JsonOut out, FilePathDelta delta) {
        out.begin(delta.innerExtras());
        out.put("file_id", delta.fileId(), TEXT);
        out.end();
    }

    private static void urlCitation(JsonOut out, UrlCitationDelta delta) {
        out.begin(delta.innerExtras());
        out.put("url", delta.url(), TEXT);
        out.put("title", delta.title(), TEXT);
        out.end();
    }
}

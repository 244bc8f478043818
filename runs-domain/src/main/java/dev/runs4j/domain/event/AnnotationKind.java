package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.UnrecognisedAnnotation;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;

/** The annotations of a text. */
final class AnnotationKind implements Kind<AnnotationDelta, Annotation> {

    @Override
    public Annotation blank(AnnotationDelta delta) {
        if (delta instanceof FileCitationDelta) {
            return new FileCitation("", FileCitationSource.of(""), null, null, Extras.NONE);
        }
        if (delta instanceof FilePathDelta) {
            return new FilePath("", new FilePathSource("", Extras.NONE), null, null, Extras.NONE);
        }
        if (delta instanceof UrlCitationDelta) {
            return new UrlCitation("", UrlCitationSource.of(""), null, null, Extras.NONE);
        }
        return new UnrecognisedAnnotation(delta.type(), ((UnrecognisedAnnotationDelta) delta).json());
    }

    @Override
    public Entry<AnnotationDelta, Annotation> resume(Annotation value, Place place) {
        if (value instanceof FileCitation citation) {
            return new FileCitationEntry(citation, place);
        }
        if (value instanceof FilePath path) {
            return new FilePathEntry(path, place);
        }
        if (value instanceof UrlCitation citation) {
            return new UrlCitationEntry(citation, place);
        }
        return new FixedEntry<>(value, value.type(), this);
    }
}

package dev.runs4j.json.generate;

import dev.runs4j.domain.event.AnnotationDelta;
import dev.runs4j.domain.event.FileCitationDelta;
import dev.runs4j.domain.event.FilePathDelta;
import dev.runs4j.domain.event.UnrecognisedAnnotationDelta;
import dev.runs4j.domain.event.UrlCitationDelta;
import org.jspecify.annotations.Nullable;

/** Additions to the annotations of a text. */
final class AnnotationDeltas {

    private final Parts parts;
    private final Dice dice;

    AnnotationDeltas(Parts parts) {
        this.parts = parts;
        this.dice = parts.dice;
    }

    AnnotationDelta delta() {
        return dice.official()
                ? dice.make(this::fileCitation, this::filePath)
                : dice.make(this::fileCitation, this::filePath, this::urlCitation, this::unrecognised);
    }

    private AnnotationDelta fileCitation() {
        return FileCitationDelta.at(parts.numbers.natural())
                .text(text())
                .fileId(dice.maybe(() -> parts.texts.id("file-")))
                .quote(text())
                .startIndex(index())
                .endIndex(index())
                .innerExtras(parts.extras())
                .extras(parts.extras())
                .build();
    }

    private AnnotationDelta filePath() {
        return FilePathDelta.at(parts.numbers.natural())
                .text(text())
                .fileId(dice.maybe(() -> parts.texts.id("file-")))
                .startIndex(index())
                .endIndex(index())
                .innerExtras(parts.extras())
                .extras(parts.extras())
                .build();
    }

    private AnnotationDelta urlCitation() {
        return UrlCitationDelta.at(parts.numbers.natural())
                .text(text())
                .url(dice.maybe(parts.texts::url))
                .title(text())
                .startIndex(index())
                .endIndex(index())
                .innerExtras(parts.extras())
                .extras(parts.extras())
                .build();
    }

    private @Nullable String text() {
        return dice.maybe(parts.texts::text);
    }

    private @Nullable Integer index() {
        return dice.maybe(parts.numbers::natural);
    }

    private AnnotationDelta unrecognised() {
        int index = parts.numbers.natural();
        String type = parts.opaque.unknownType();
        return new UnrecognisedAnnotationDelta(index, type, parts.element(type, ContentDeltas.indexed(index)));
    }
}

package dev.runs4j.json.generate;

import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.UnrecognisedAnnotation;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotations of texts. */
final class Annotations {

    private final Parts parts;
    private final Dice dice;

    Annotations(Parts parts) {
        this.parts = parts;
        this.dice = parts.dice;
    }

    Annotation annotation() {
        return dice.official()
                ? dice.make(this::fileCitation, this::filePath)
                : dice.make(this::fileCitation, this::filePath, this::urlCitation, this::unrecognised);
    }

    private Annotation fileCitation() {
        FileCitationSource source =
                new FileCitationSource(parts.texts.id("file-"), dice.maybe(parts.texts::text), parts.extras());
        return new FileCitation(parts.texts.text(), source, index(), index(), parts.extras());
    }

    private Annotation filePath() {
        FilePathSource source = new FilePathSource(parts.texts.id("file-"), parts.extras());
        return new FilePath(parts.texts.text(), source, index(), index(), parts.extras());
    }

    private Annotation urlCitation() {
        UrlCitationSource source =
                new UrlCitationSource(parts.texts.url(), dice.maybe(parts.texts::text), parts.extras());
        return new UrlCitation(parts.texts.text(), source, index(), index(), parts.extras());
    }

    private @Nullable Integer index() {
        return dice.told(parts.numbers::natural);
    }

    private Annotation unrecognised() {
        String type = parts.opaque.unknownType();
        return new UnrecognisedAnnotation(type, parts.element(type, Map.of()));
    }
}

package dev.runs4j.json.generate;

import dev.runs4j.domain.event.ContentDelta;
import dev.runs4j.domain.event.ImageFileDelta;
import dev.runs4j.domain.event.ImageUrlDelta;
import dev.runs4j.domain.event.IndexedDelta;
import dev.runs4j.domain.event.RefusalDelta;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.event.TextValueDelta;
import dev.runs4j.domain.event.UnrecognisedContentDelta;
import java.util.HashMap;
import java.util.Map;

/** Additions to what messages say. */
final class ContentDeltas {

    private final Parts parts;
    private final Dice dice;
    private final Contents contents;
    private final AnnotationDeltas annotations;

    ContentDeltas(Parts parts, Contents contents) {
        this.parts = parts;
        this.dice = parts.dice;
        this.contents = contents;
        this.annotations = new AnnotationDeltas(parts);
    }

    /** The members of an unrecognised delta that its domain type knows. */
    static Map<String, Json> indexed(int index) {
        Map<String, Json> members = new HashMap<>();
        if (index != IndexedDelta.NO_INDEX) {
            members.put("index", Json.number(String.valueOf(index)));
        }
        return members;
    }

    ContentDelta delta() {
        return dice.official()
                ? dice.make(this::text, this::imageFile, this::imageUrl, this::refusal)
                : dice.make(this::text, this::imageFile, this::imageUrl, this::refusal, this::unrecognised);
    }

    private ContentDelta text() {
        return new TextDelta(parts.numbers.natural(), dice.maybe(this::value), parts.extras());
    }

    private TextValueDelta value() {
        return new TextValueDelta(dice.maybe(parts.texts::text), dice.list(annotations::delta), parts.extras());
    }

    private ContentDelta imageFile() {
        return new ImageFileDelta(
                parts.numbers.natural(),
                dice.maybe(() -> parts.texts.id("file-")),
                dice.maybe(contents::detail),
                parts.extras(),
                parts.extras());
    }

    private ContentDelta imageUrl() {
        return new ImageUrlDelta(
                parts.numbers.natural(),
                dice.maybe(parts.texts::url),
                dice.maybe(contents::detail),
                parts.extras(),
                parts.extras());
    }

    private ContentDelta refusal() {
        return new RefusalDelta(parts.numbers.natural(), dice.maybe(parts.texts::text), parts.extras());
    }

    private ContentDelta unrecognised() {
        int index = parts.numbers.natural();
        String type = parts.opaque.unknownType();
        return new UnrecognisedContentDelta(index, type, parts.element(type, indexed(index)));
    }
}

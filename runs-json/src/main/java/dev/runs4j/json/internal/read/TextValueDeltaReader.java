package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.AnnotationDelta;
import dev.runs4j.domain.event.TextValueDelta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a text, and additions to its annotations. */
final class TextValueDeltaReader implements Members {

    private @Nullable String value;
    private List<AnnotationDelta> annotations = List.of();

    private TextValueDeltaReader() {}

    static @Nullable TextValueDelta read(JsonIn in) {
        return in.isText()
                ? new TextValueDelta(in.text(), List.of(), Extras.NONE)
                : in.object(TextValueDeltaReader::object);
    }

    private static TextValueDelta object(JsonIn in) {
        TextValueDeltaReader reader = new TextValueDeltaReader();
        Extras extras = in.members(reader);
        return new TextValueDelta(reader.value, reader.annotations, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "value" -> value = in.text();
            case "annotations" -> annotations = in.listOrNone(AnnotationDeltaReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}

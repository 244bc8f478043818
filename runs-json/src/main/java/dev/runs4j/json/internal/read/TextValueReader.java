package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.TextValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with its annotations; also the plain text that requests have in its place, which some servers echo. */
final class TextValueReader implements Members {

    private String value = "";
    private List<Annotation> annotations = List.of();

    private TextValueReader() {}

    static @Nullable TextValue read(JsonIn in) {
        return in.isText() ? new TextValue(in.textOr(""), List.of(), Extras.NONE) : in.object(TextValueReader::object);
    }

    private static TextValue object(JsonIn in) {
        TextValueReader reader = new TextValueReader();
        Extras extras = in.members(reader);
        return new TextValue(reader.value, reader.annotations, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "value" -> value = in.textOr("");
            case "annotations" -> annotations = in.listOrNone(AnnotationReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}

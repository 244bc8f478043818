package dev.runs4j.json.generate;

import dev.runs4j.domain.OpenText;
import dev.runs4j.domain.command.Change;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The places of a {@link Territory} that values have been seen at. */
public final class Footprints {

    private final Set<String> places = new TreeSet<>();

    /**
     * Tells whether there is, anywhere in a value, what a request cannot carry: extras, or metadata that is not text. Kinds of resources that
     * are not modelled are sent.
     */
    public static boolean haveExtras(Object value) {
        Footprints footprints = new Footprints();
        footprints.follow(value);
        return footprints.places.stream()
                .filter(place -> !place.equals("ToolResources.extras filled"))
                .anyMatch(Footprints::isExtra);
    }

    static boolean isExtra(String place) {
        return place.endsWith("xtras filled")
                || place.endsWith(".others filled")
                || place.endsWith(".retrieval filled");
    }

    Set<String> places() {
        return places;
    }

    void follow(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            follow(optional.orElse(null));
        } else if (value instanceof Change<?> change) {
            follow(change.value());
        } else if (value instanceof Iterable<?> many) {
            many.forEach(this::follow);
        } else if (value instanceof OpenText word) {
            word(word);
        } else if (value != null && Shape.isOurs(value.getClass())) {
            object(value);
        }
    }

    private void word(OpenText word) {
        boolean known = new HashSet<>(Territory.words(word.getClass())).contains(word.text());
        places.add(Shape.name(word.getClass()) + " " + (known ? word.text() : "unknown"));
    }

    private void object(Object value) {
        places.add(Shape.name(value.getClass()));
        Shape.fields(value.getClass()).forEach(field -> field(field, value));
    }

    private void field(Field field, Object owner) {
        try {
            Object value = field.get(owner);
            String place = Shape.name(owner.getClass()) + "." + field.getName();
            Shape.statesOf(value).forEach(state -> places.add(place + " " + state));
            follow(value);
        } catch (IllegalAccessException e) {
            throw new AssertionError("unreadable: " + field, e);
        }
    }
}

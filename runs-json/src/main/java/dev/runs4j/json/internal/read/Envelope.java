package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.IndexedDelta;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A variant of a union in the form that most have: a type, perhaps an id and an index, and one member, named after the type, with all the
 * rest in it.
 *
 * @param <P> what is in that member
 */
final class Envelope<P> implements Members {

    private final String type;
    private final String member;
    private final MaybeReader<P> reader;
    private boolean hasId;
    private boolean hasIndex;

    private @Nullable String id;
    private @Nullable Integer index;
    private @Nullable P payload;

    private Envelope(String type, String member, MaybeReader<P> reader) {
        this.type = type;
        this.member = member;
        this.reader = reader;
    }

    /** Expects an object in the member that has the type's name. */
    static <P> Envelope<P> object(String type, ValueReader<P> reader) {
        return object(type, type, reader);
    }

    /** Expects an object in a member. */
    static <P> Envelope<P> object(String type, String member, ValueReader<P> reader) {
        return new Envelope<>(type, member, in -> in.object(reader));
    }

    /** Expects a text in the member that has the type's name. */
    static Envelope<String> text(String type) {
        return value(type, JsonIn::text);
    }

    /** Expects what the reader takes in the member that has the type's name. */
    static <P> Envelope<P> value(String type, MaybeReader<P> reader) {
        return new Envelope<>(type, type, reader);
    }

    /** Reads a variant that has nothing but the type. */
    static <T> @Nullable T plain(JsonIn in, String type, Function<Extras, T> make) {
        Extras extras = in.variant(type, Members.NONE);
        return extras == null ? null : make.apply(extras);
    }

    Envelope<P> withId() {
        hasId = true;
        return this;
    }

    Envelope<P> withIndex() {
        hasIndex = true;
        return this;
    }

    /** Reads the variant; null where a second type contradicts the first. */
    <T> @Nullable T read(JsonIn in, BiFunction<@Nullable P, Extras, @Nullable T> make) {
        Extras extras = in.variant(type, this);
        return extras == null ? null : make.apply(payload, extras);
    }

    /** Reads a variant that is worth nothing without its payload; null also where that is missing. */
    <T> @Nullable T require(JsonIn in, BiFunction<P, Extras, @Nullable T> make) {
        return read(in, (value, extras) -> value == null ? null : make.apply(value, extras));
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (name.equals(member)) {
            payload = reader.read(in);
        } else if (hasId && name.equals("id")) {
            id = in.text();
        } else if (hasIndex && name.equals("index")) {
            index = in.integer();
        } else {
            return false;
        }
        return true;
    }

    /** {@return the id, where told} */
    @Nullable
    String id() {
        return id;
    }

    /** {@return the id; empty where none was told} */
    String idOrEmpty() {
        return id == null ? "" : id;
    }

    /** {@return the index; {@link IndexedDelta#NO_INDEX} where none was told} */
    int index() {
        return index == null ? IndexedDelta.NO_INDEX : index;
    }
}

package dev.runs4j.domain.command;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a modification does to one field: leave it, give it a value, or clear it. On the wire that is an absent member, a value, or null.
 * Immutable.
 *
 * @param <T> the field's type
 */
public final class Change<T> {

    private static final Change<?> KEEP = new Change<>(false, null);
    private static final Change<?> CLEAR = new Change<>(true, null);

    private final boolean sent;
    private final @Nullable T value;

    private Change(boolean sent, @Nullable T value) {
        this.sent = sent;
        this.value = value;
    }

    /** Leaves the field as it is. */
    @SuppressWarnings("unchecked") // Holds no value, so it fits every type.
    public static <T> Change<T> keep() {
        return (Change<T>) KEEP;
    }

    /** Clears the field. */
    @SuppressWarnings("unchecked") // Holds no value, so it fits every type.
    public static <T> Change<T> clear() {
        return (Change<T>) CLEAR;
    }

    /** Gives the field a value. */
    public static <T> Change<T> to(T value) {
        return new Change<>(true, Objects.requireNonNull(value, "value"));
    }

    /** {@return whether the field is left as it is} */
    public boolean isKeep() {
        return !sent;
    }

    /** {@return whether the field is cleared} */
    public boolean isClear() {
        return sent && value == null;
    }

    /** {@return the new value; absent when the field is left or cleared} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Applies this change to what is there now. */
    public @Nullable T apply(@Nullable T current) {
        return sent ? value : current;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change<?> that && that.sent == sent && Objects.equals(that.value, value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sent, value);
    }

    @Override
    public String toString() {
        return isKeep() ? "keep" : isClear() ? "clear" : "set";
    }
}

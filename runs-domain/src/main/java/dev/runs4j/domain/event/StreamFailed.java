package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stream failed: the event {@code error}, whose data is an error object, bare or wrapped in {@code error}.
 *
 * <p>Nothing is promised after it, and the run may still be alive: read it again. A failed run is not this event but a {@link RunChanged}
 * with the status {@code failed}. Immutable; {@link #toString()} shows type and code only, since the message may quote content.
 */
public final class StreamFailed implements RunEvent {

    private final @Nullable String code;
    private final @Nullable String type;
    private final @Nullable String message;
    private final @Nullable String param;
    private final Extras extras;

    /**
     * Keeps the parts.
     *
     * @param code the code; null where the server named none
     * @param type the kind; null where the server named none
     * @param message the words for people; null where the server sent none
     * @param param the input that is to blame; null where the server named none
     * @param extras unmodelled members of the error object
     */
    public StreamFailed(
            @Nullable String code,
            @Nullable String type,
            @Nullable String message,
            @Nullable String param,
            Extras extras) {
        this.code = code;
        this.type = type;
        this.message = message;
        this.param = param;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    @Override
    public String name() {
        return EventName.ERROR;
    }

    /** {@return the server's code; a number is given as its text} */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** {@return the server's kind of error, such as {@code server_error}} */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** {@return the server's words for people} */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** {@return the input that is to blame} */
    public Optional<String> param() {
        return Optional.ofNullable(param);
    }

    /** {@return unmodelled members of the error object} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamFailed that && equalTo(that);
    }

    private boolean equalTo(StreamFailed other) {
        return Objects.equals(code, other.code)
                && Objects.equals(type, other.type)
                && Objects.equals(message, other.message)
                && Objects.equals(param, other.param)
                && extras.equals(other.extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, type, message, param, extras);
    }

    @Override
    public String toString() {
        return "StreamFailed[" + type + ", " + code + "]";
    }
}

package dev.runs4j.ports;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one call is to be made: until when, and with which headers besides the usual ones. {@link #toString()} hides header values, which may
 * be secrets. Immutable.
 */
public final class CallOptions {

    /** No deadline of its own and no extra headers. */
    public static final CallOptions DEFAULT = new CallOptions(null, Map.of());

    private final @Nullable Instant deadline;
    private final Map<String, String> headers;

    private CallOptions(@Nullable Instant deadline, Map<String, String> headers) {
        this.deadline = deadline;
        this.headers = headers;
    }

    /** Asks for an answer by this time, on the backend's clock. */
    public static CallOptions until(Instant deadline) {
        return DEFAULT.withDeadline(deadline);
    }

    /** {@return by when the call must have ended, retries included; absent means the backend's own limit} */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** {@return extra headers; backends without HTTP ignore them} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return a copy with this deadline} */
    public CallOptions withDeadline(Instant until) {
        return new CallOptions(Objects.requireNonNull(until, "deadline"), headers);
    }

    /**
     * {@return a copy with one more header, in place of one of this name in whatever case}
     *
     * @param name a token as in RFC 9110, section 5.1
     * @param value without line breaks and other control characters but the tab
     * @throws IllegalArgumentException when one is not like that; the message never shows the value
     */
    public CallOptions withHeader(String name, String value) {
        HeaderText.check(name, value);
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new CallOptions(deadline, Collections.unmodifiableMap(more));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallOptions that
                && Objects.equals(that.deadline, deadline)
                && that.headers.equals(headers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(deadline, headers);
    }

    @Override
    public String toString() {
        return "CallOptions[deadline=" + deadline + ", headers=" + headers.keySet() + "]";
    }
}

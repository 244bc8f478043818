package dev.runs4j.wire.internal.client;

import dev.runs4j.domain.Violation;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An id that stands for exactly one segment of a path, whatever is in it. {@link #toString()} is the encoded text, since that is what Feign
 * puts into the path. Immutable.
 */
public final class PathId {

    private final String encoded;

    private PathId(String encoded) {
        this.encoded = encoded;
    }

    /**
     * Takes an id as it is, not encoded.
     *
     * @param name its name on the wire, for the message
     * @param id the id
     * @throws InvalidRequestException when it cannot be a segment: empty, {@code .} or {@code ..}, which servers and proxies take for steps,
     *     with a control character, or with half a surrogate pair, which has no UTF-8
     */
    public static PathId of(String name, String id) {
        String problem = problem(id);
        if (problem != null) {
            throw new InvalidRequestException(
                    "The call was refused, nothing was sent",
                    List.of(new Violation(name, "an id that can stand in a path", problem)),
                    ErrorDetails.NONE);
        }
        return new PathId(Percent.encode(id));
    }

    private static @Nullable String problem(String id) {
        if (id.isBlank()) {
            return id.isEmpty() ? "empty" : "blank";
        }
        if (id.equals(".") || id.equals("..")) {
            return "a step in a path";
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (Character.isISOControl(c)) {
                return "an id with a control character";
            }
            if (Character.isHighSurrogate(c) && i + 1 < id.length() && Character.isLowSurrogate(id.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "an id with half a surrogate pair";
            }
        }
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathId that && that.encoded.equals(encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }

    /** {@return the encoded text} */
    @Override
    public String toString() {
        return encoded;
    }
}

package dev.runs4j.domain.message;

import dev.runs4j.domain.Extras;
import java.util.Objects;

/**
 * The model's words for not answering. {@link #toString()} shows the length only.
 *
 * @param refusal the words
 * @param extras unmodelled members
 */
public record RefusalContent(String refusal, Extras extras) implements MessageContent {

    /** The kind on the wire. */
    public static final String TYPE = "refusal";

    /** Refuses null. */
    public RefusalContent {
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes a refusal without extras. */
    public static RefusalContent of(String refusal) {
        return new RefusalContent(refusal, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String toString() {
        return "RefusalContent[" + refusal.length() + " chars]";
    }
}

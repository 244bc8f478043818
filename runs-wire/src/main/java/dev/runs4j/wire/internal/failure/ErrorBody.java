package dev.runs4j.wire.internal.failure;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an error body says, without secrets.
 *
 * @param form what kind of text it is
 * @param message the server's words
 * @param type its type of error
 * @param code its code
 * @param param the parameter that it names
 * @param violations single findings, where it lists them
 * @param extras everything else
 */
record ErrorBody(
        Form form,
        @Nullable String message,
        @Nullable String type,
        @Nullable String code,
        @Nullable String param,
        List<Violation> violations,
        Extras extras) {

    /** What kind of text a body is. */
    enum Form {
        /** JSON with an error in it. */
        API,
        /** JSON by which a framework says that it has no such address. */
        NO_ADDRESS,
        /** Words that are no JSON, such as a proxy's. */
        WORDS,
        /** Nothing. */
        EMPTY
    }

    /** {@return the server's words, or nothing} */
    String words() {
        return Optional.ofNullable(message).orElse("");
    }

    /** {@return the code or the type is this one} */
    boolean isAbout(String word) {
        return word.equalsIgnoreCase(code) || word.equalsIgnoreCase(type);
    }
}

package dev.runs4j.wire.internal.failure;

import dev.runs4j.wire.http.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** The content coding of an answer (RFC 9110, section 8.4), which no request asks for. */
final class Coding {

    private Coding() {}

    /** {@return what the body is coded with; null where it is as it is} */
    static @Nullable String of(HttpAnswer answer) {
        String coding = answer.headers().first("Content-Encoding").orElse("");
        return coding.isBlank() || coding.strip().equalsIgnoreCase("identity") ? null : coding;
    }
}

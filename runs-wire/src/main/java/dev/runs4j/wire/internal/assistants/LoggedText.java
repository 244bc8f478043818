package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.failure.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What may be shown of header fields and bodies. */
final class LoggedText {

    /** So much of a body is shown. */
    static final int SHOWN = 8 * 1024;

    /** So much more is taken, so that no secret is cut in two and then not known for one. */
    static final int MARGIN = 4 * 1024;

    private LoggedText() {}

    /** {@return what kind of error it is, in no words of the server} */
    static String kind(RunsException error) {
        OptionalInt status = error.details().httpStatus();
        return error.getClass().getSimpleName() + (status.isPresent() ? " [HTTP " + status.getAsInt() + "]" : "");
    }

    static String headers(HttpHeaders headers, Redactor redactor) {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> text.append("\n  ")
                .append(name)
                .append(": ")
                .append(SecretFields.isSecret(name) ? "[hidden]" : redactor.clean(value)));
        return text.toString();
    }

    /** Hides first and cuts then. */
    static String body(byte[] bytes, int length, Redactor redactor) {
        boolean whole = length < SHOWN + MARGIN;
        String text = new String(bytes, 0, Math.min(length, SHOWN + MARGIN), StandardCharsets.UTF_8);
        String clean = redactor.clean(LoggedHeaders.hidden(text));
        if (whole && clean.length() <= SHOWN) {
            return clean;
        }
        int end = whole ? SHOWN : Math.min(SHOWN, Math.max(0, clean.length() - MARGIN));
        return clean.substring(0, end) + " [cut off]";
    }
}

package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.failure.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What may be shown of header fields and bodies. */
final class LoggedText {

    /** So much of a body is shown. */
    static final int SHOWN = 8 * 1024;

    /** So much more is taken, so that no secret is cut in two and then not known for one. */
    static final int MARGIN = 4 * 1024;

    private static final Set<String> HIDDEN = Set.of(
            "authorization",
            "proxy-authorization",
            "api-key",
            "x-api-key",
            "cookie",
            "set-cookie",
            "ocp-apim-subscription-key");

    private LoggedText() {}

    static String headers(HttpHeaders headers, Redactor redactor) {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> text.append("\n  ")
                .append(name)
                .append(": ")
                .append(HIDDEN.contains(name.toLowerCase(Locale.ROOT)) ? "[hidden]" : redactor.clean(value)));
        return text.toString();
    }

    /** Hides first and cuts then. */
    static String body(byte[] bytes, int length, Redactor redactor) {
        boolean whole = length < SHOWN + MARGIN;
        String clean = redactor.clean(new String(bytes, 0, Math.min(length, SHOWN + MARGIN), StandardCharsets.UTF_8));
        if (whole && clean.length() <= SHOWN) {
            return clean;
        }
        int end = whole ? SHOWN : Math.min(SHOWN, Math.max(0, clean.length() - MARGIN));
        return clean.substring(0, end) + " [cut off]";
    }
}

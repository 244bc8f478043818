package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Takes only bodies that say that they are JSON; one that says nothing only where the server is not strict. */
final class ContentCheck {

    private static final String JSON = "application/json";

    private final boolean strict;

    ContentCheck(boolean strict) {
        this.strict = strict;
    }

    /** No body is none of a wrong type. */
    void check(HttpFields headers, byte[] body) {
        if (body.length == 0) {
            return;
        }
        String told = headers.get(HttpHeader.CONTENT_TYPE);
        if (told == null ? strict : !isJson(told)) {
            String type = told == null ? "" : told;
            throw new RefusedException(new ApiError(
                    400,
                    ApiError.INVALID_REQUEST,
                    "unsupported_content_type",
                    null,
                    "Unsupported content type: '" + type + "'. This API method only accepts '" + JSON
                            + "' requests; please set the header 'Content-Type: " + JSON + "'.",
                    Map.of()));
        }
    }

    private static boolean isJson(String type) {
        int parameters = type.indexOf(';');
        String media = parameters < 0 ? type : type.substring(0, parameters);
        return media.strip().toLowerCase(Locale.ROOT).equals(JSON);
    }
}

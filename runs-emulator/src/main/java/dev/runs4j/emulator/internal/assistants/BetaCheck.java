package dev.runs4j.emulator.internal.assistants;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** The header that switches the protocol on at the official server. */
final class BetaCheck {

    private static final String NAME = "OpenAI-Beta";
    private static final String VERSION = "assistants=v2";

    private final boolean strict;

    BetaCheck(boolean strict) {
        this.strict = strict;
    }

    void check(HttpFields headers) {
        if (strict && !asked(headers.getCSV(NAME, false))) {
            throw new RefusedException(new ApiError(
                    400,
                    ApiError.INVALID_REQUEST,
                    "invalid_beta",
                    null,
                    "You must provide the 'OpenAI-Beta' header to access the Assistants API. "
                            + "Please try again by setting the header 'OpenAI-Beta: assistants=v2'.",
                    Map.of()));
        }
    }

    private static boolean asked(List<String> values) {
        return values.stream().anyMatch(VERSION::equals);
    }
}

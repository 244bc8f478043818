package dev.runs4j.emulator.internal.dialect;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which versions the parameter {@code api-version} of a query may name. */
public enum ApiVersions {
    /** The parameter means nothing. */
    NONE {
        @Override
        public void check(@Nullable String version) {
            // Passed over as every unknown parameter is.
        }
    },

    /**
     * The dated previews that had version 2 of the protocol; it never left them. Anything else leads nowhere, as on the server, which does
     * not say why.
     */
    PREVIEWS {
        @Override
        public void check(@Nullable String version) {
            if (version == null || !DATED.matcher(version).matches() || version.compareTo(FIRST_PREVIEW) < 0) {
                throw new RefusedException(ApiError.gateway(404, "404", "Resource not found"));
            }
        }
    },

    /**
     * The undated ones, {@code v1} and {@code preview}; none is the same as {@code v1}. What is said of others is not documented; the words are the
     * emulator's own.
     */
    UNDATED {
        @Override
        public void check(@Nullable String version) {
            if (version != null && !version.isEmpty() && !WORDS.contains(version)) {
                throw new RefusedException(ApiError.gateway(
                        400, "UnsupportedApiVersion", "The api-version '" + version + "' is none of " + WORDS));
            }
        }
    },

    /** Those of Foundry Agents classic. What that says of others is not documented; the words are the emulator's own. */
    FOUNDRY {
        @Override
        public void check(@Nullable String version) {
            if (version == null || version.isEmpty()) {
                throw new RefusedException(ApiError.gateway(
                        400, "MissingApiVersionParameter", "The query parameter 'api-version' is needed: " + KNOWN));
            }
            if (!KNOWN.contains(version)) {
                throw new RefusedException(ApiError.gateway(
                        400, "UnsupportedApiVersion", "The api-version '" + version + "' is none of " + KNOWN));
            }
        }
    };

    private static final Pattern DATED = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}-preview");
    private static final String FIRST_PREVIEW = "2024-05-01-preview";
    private static final List<String> WORDS = List.of("v1", "preview");
    private static final List<String> KNOWN = List.of("2025-05-01", "v1", "2025-05-15-preview");

    /**
     * Checks what a request names; null for nothing.
     *
     * @throws RefusedException when the server would not know it
     */
    public abstract void check(@Nullable String version);
}

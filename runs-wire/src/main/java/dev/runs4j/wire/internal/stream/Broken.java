package dev.runs4j.wire.internal.stream;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import org.jspecify.annotations.Nullable;

/**
 * Why a stream broke; told at every further look.
 *
 * @param message what happened
 * @param cause what was caught; null for none
 */
record Broken(String message, @Nullable Throwable cause) {

    BackendUnavailableException exception(ErrorDetails details) {
        return new BackendUnavailableException(message, details, cause);
    }
}

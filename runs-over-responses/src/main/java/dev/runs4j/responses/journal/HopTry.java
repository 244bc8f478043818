package dev.runs4j.responses.journal;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to have a hop's response made. Immutable.
 *
 * @param token what tells this attempt from all others, in this run and any other; not blank. It goes with the request
 * @param phase how far it has come
 * @param response the server's id of the response; null while it is not known, and for one that was found by its items only
 */
public record HopTry(String token, TryPhase phase, @Nullable String response) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a text is blank, or the attempt is acknowledged and has no response
     */
    public HopTry {
        Values.notBlank("token", token);
        Objects.requireNonNull(phase, "phase");
        Values.nullOrNotBlank("response", response);
        if (phase == TryPhase.ACKNOWLEDGED && response == null) {
            throw new IllegalArgumentException("response: an acknowledged attempt has one, but there was none");
        }
    }

    /** Plans an attempt. */
    public static HopTry planned(String token) {
        return new HopTry(token, TryPhase.PLANNED, null);
    }

    /** {@return the server's id of the response, where it is known} */
    public Optional<String> responseId() {
        return Optional.ofNullable(response);
    }

    /** {@return the same attempt, of which nobody knows whether the server took it} */
    public HopTry indeterminate() {
        return new HopTry(token, TryPhase.INDETERMINATE, null);
    }

    /** {@return the same attempt with the response that the server has named} */
    public HopTry acknowledged(String responseId) {
        return new HopTry(token, TryPhase.ACKNOWLEDGED, responseId);
    }

    /** {@return the same attempt, of which is known what came} */
    public HopTry settled() {
        return new HopTry(token, TryPhase.SETTLED, response);
    }
}

package dev.runs4j.ports.error;

import dev.runs4j.domain.command.Capability;
import java.util.Objects;

/** The chosen backend cannot do this; thrown before any call. Nothing happened. */
public final class UnsupportedFeatureException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final transient Capability capability;

    /**
     * Names what is missing.
     *
     * @param capability what the call needs
     * @param message which backend, and what can be done instead
     */
    public UnsupportedFeatureException(Capability capability, String message) {
        super(message, ErrorDetails.NONE, null);
        this.capability = Objects.requireNonNull(capability, "capability");
    }

    /** {@return what the call needs} */
    public Capability capability() {
        return capability;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

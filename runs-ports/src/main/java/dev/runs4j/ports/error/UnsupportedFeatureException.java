package dev.runs4j.ports.error;

import dev.runs4j.domain.command.Capability;

/** The chosen backend cannot do this; thrown before any call. Nothing happened. */
public final class UnsupportedFeatureException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final String capability;

    /**
     * Names what is missing.
     *
     * @param capability what the call needs
     * @param message which backend, and what can be done instead
     */
    public UnsupportedFeatureException(Capability capability, String message) {
        super(message, ErrorDetails.NONE, null);
        this.capability = capability.text();
    }

    /** {@return what the call needs} */
    public Capability capability() {
        return Capability.of(capability);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

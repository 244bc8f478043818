package dev.runs4j.responses.internal.operation;

import dev.runs4j.ports.error.RunsException;
import dev.runs4j.responses.internal.core.Refusal;
import java.util.Objects;

/** A request that the server has certainly not accepted. Never leaves this module: whoever catches it throws the reason on. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final RunsException reason;

    /**
     * Says why.
     *
     * @param refusal what the core makes of it
     * @param reason what a caller is told
     */
    public RefusedException(Refusal refusal, RunsException reason) {
        super(reason.getMessage(), reason);
        this.refusal = Objects.requireNonNull(refusal, "refusal");
        this.reason = reason;
    }

    /** {@return what the core makes of it} */
    public Refusal refusal() {
        return refusal;
    }

    /** {@return what a caller is told} */
    public RunsException reason() {
        return reason;
    }
}

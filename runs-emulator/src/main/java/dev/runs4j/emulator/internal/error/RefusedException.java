package dev.runs4j.emulator.internal.error;

/** A request that is refused before the backend sees it. It has no stack trace: the caller is at fault, not the code. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    /** Refuses with this answer. */
    public RefusedException(ApiError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** {@return the answer} */
    public ApiError error() {
        return error;
    }
}

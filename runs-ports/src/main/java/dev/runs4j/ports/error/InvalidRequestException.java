package dev.runs4j.ports.error;

import dev.runs4j.domain.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The request breaks a rule: ours, found before any call, or the server's. Nothing happened. */
public final class InvalidRequestException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Violation> violations;

    /**
     * Lists what is wrong.
     *
     * @param message what was refused
     * @param violations each field with its limit and what was found; may be empty when only the server knows
     * @param details what the server said
     */
    public InvalidRequestException(String message, List<Violation> violations, ErrorDetails details) {
        super(message + list(violations), details, null);
        this.violations = new ArrayList<>(violations);
    }

    /** {@return each field with its limit and what was found; empty when only the server knows} */
    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }

    private static String list(List<Violation> violations) {
        return violations.isEmpty()
                ? ""
                : ": " + violations.stream().map(Violation::message).collect(Collectors.joining("; "));
    }
}

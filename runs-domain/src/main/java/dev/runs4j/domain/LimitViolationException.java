package dev.runs4j.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value that was about to be made breaks limits; all of them are listed at once. The message names each field, its limit and what was
 * found, never the content.
 */
public final class LimitViolationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Violation> violations;

    /**
     * Lists what is wrong.
     *
     * @param what what could not be made, such as {@code metadata}
     * @param violations at least one
     */
    public LimitViolationException(String what, List<Violation> violations) {
        super(what + " breaks " + (violations.size() == 1 ? "a limit: " : violations.size() + " limits: ")
                + violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
        this.violations = new ArrayList<>(violations);
    }

    /** {@return every violation, in the order of the fields} */
    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }
}

package dev.runs4j.domain.run;

import java.util.Objects;

/**
 * Something odd about a run that was read. Servers do send such runs, so a finding is a remark, never an error.
 *
 * @param rule which rule, a short name that does not change
 * @param path the member on the wire that it is about
 * @param message what is odd, in words, without content of the run
 */
public record Finding(String rule, String path, String message) {

    /** Refuses null. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }
}

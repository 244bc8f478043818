package dev.runs4j.responses.journal;

import java.util.Objects;

/**
 * A thread as it stands in the journal. Immutable.
 *
 * @param thread the record
 * @param version rises by one with each write, from 1
 */
public record StoredThread(ThreadRecord thread, long version) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the version is below 1
     */
    public StoredThread {
        Objects.requireNonNull(thread, "thread");
        if (version < 1) {
            throw new IllegalArgumentException("version: 1 or more, but was " + version);
        }
    }
}

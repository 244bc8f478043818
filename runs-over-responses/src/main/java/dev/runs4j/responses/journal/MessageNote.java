package dev.runs4j.responses.journal;

import dev.runs4j.domain.Metadata;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What no server keeps of a message: its item has neither a time nor metadata nor a run. Times are cut to microseconds. Immutable.
 *
 * @param item the item's id, which is the message's
 * @param at when it was first seen
 * @param run the run that wrote it; null where none did, or none is known
 * @param metadata the caller's metadata
 */
public record MessageNote(String item, Instant at, @Nullable String run, Metadata metadata) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when a text is blank
     */
    public MessageNote {
        Values.notBlank("item", item);
        at = Values.micros("at", at);
        Values.nullOrNotBlank("run", run);
        Objects.requireNonNull(metadata, "metadata");
    }

    /** {@return the run that wrote it, where that is known} */
    public Optional<String> runId() {
        return Optional.ofNullable(run);
    }
}

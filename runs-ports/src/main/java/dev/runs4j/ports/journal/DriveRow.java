package dev.runs4j.ports.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a journal knows of one drive. Times are cut to microseconds. Immutable. */
public final class DriveRow {

    private final JournalRun run;
    private final Instant deadline;
    private final ToolSet tools;
    private final long epoch;
    private final Instant begunAt;
    private final Instant ownedSince;
    private final @Nullable DriveEnd end;

    private DriveRow(Builder builder) {
        this.run = builder.run;
        this.deadline = builder.deadline;
        this.tools = builder.tools;
        this.epoch = Texts.atLeastOne("epoch", builder.epoch);
        this.begunAt = builder.begunAt;
        this.ownedSince = builder.ownedSince;
        this.end = builder.end;
    }

    /**
     * Starts a row as {@link ToolJournal#begin} writes it: epoch 1, owned since it was begun, not ended.
     *
     * @param run the key
     * @param deadline when the drive is given up
     * @param tools which tools answer
     * @param begunAt when it was begun
     */
    public static Builder builder(JournalRun run, Instant deadline, ToolSet tools, Instant begunAt) {
        return new Builder(run, deadline, tools, begunAt);
    }

    /** {@return the key} */
    public JournalRun run() {
        return run;
    }

    /** {@return when the drive is given up; absolute, and the same however often the drive changes hands} */
    public Instant deadline() {
        return deadline;
    }

    /** {@return which tools answered when it was begun} */
    public ToolSet tools() {
        return tools;
    }

    /** {@return how often the drive has found an owner, from 1; only who was given this number may claim} */
    public long epoch() {
        return epoch;
    }

    /** {@return when it was begun, on the clock of the process that began it} */
    public Instant begunAt() {
        return begunAt;
    }

    /** {@return when the current epoch began, on the clock of its owner; for people, no rule depends on it} */
    public Instant ownedSince() {
        return ownedSince;
    }

    /** {@return how it has ended; empty while it has not} */
    public Optional<DriveEnd> end() {
        return Optional.ofNullable(end);
    }

    /** {@return whether it has ended} */
    public boolean hasEnded() {
        return end != null;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(run, deadline, tools, begunAt)
                .epoch(epoch)
                .ownedSince(ownedSince)
                .end(end);
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(run, deadline, tools, epoch, begunAt, ownedSince, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriveRow that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        String state = end == null ? "until " + deadline : "ended " + end.status();
        return "DriveRow[" + run + ", epoch " + epoch + ", " + state + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final JournalRun run;
        private final Instant deadline;
        private final ToolSet tools;
        private final Instant begunAt;
        private long epoch = 1;
        private Instant ownedSince;
        private @Nullable DriveEnd end;

        private Builder(JournalRun run, Instant deadline, ToolSet tools, Instant begunAt) {
            this.run = Objects.requireNonNull(run, "run");
            this.deadline = Texts.micros("deadline", deadline);
            this.tools = Objects.requireNonNull(tools, "tools");
            this.begunAt = Texts.micros("begunAt", begunAt);
            this.ownedSince = this.begunAt;
        }

        /** Sets the epoch, 1 or more. */
        public Builder epoch(long epoch) {
            this.epoch = epoch;
            return this;
        }

        /** Sets when the epoch began. */
        public Builder ownedSince(Instant ownedSince) {
            this.ownedSince = Texts.micros("ownedSince", ownedSince);
            return this;
        }

        /** Sets how it has ended; null for a drive that has not. */
        public Builder end(@Nullable DriveEnd end) {
            this.end = end;
            return this;
        }

        /**
         * {@return the row}
         *
         * @throws IllegalArgumentException when the epoch is below 1
         */
        public DriveRow build() {
            return new DriveRow(this);
        }
    }
}

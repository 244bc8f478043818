package dev.runs4j.responses.journal;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run as it stands in the journal: its record, and what others write beside it. Immutable. */
public final class StoredRun {

    private final RunRecord record;
    private final long version;
    private final Metadata metadata;
    private final @Nullable Instant cancelWish;
    private final @Nullable Lease lease;

    private StoredRun(
            RunRecord record, long version, Metadata metadata, @Nullable Instant cancelWish, @Nullable Lease lease) {
        this.record = Objects.requireNonNull(record, "record");
        this.version = version;
        this.metadata = Objects.requireNonNull(metadata, "metadata");
        this.cancelWish = cancelWish == null ? null : Values.micros("cancelWish", cancelWish);
        this.lease = lease;
        if (version < 1) {
            throw new IllegalArgumentException("version: 1 or more, but was " + version);
        }
    }

    /**
     * Makes a run of its parts.
     *
     * @param record the record
     * @param version rises by one with each write of the record, from 1
     * @param metadata the caller's metadata
     * @param cancelWish when it was first wished that the run be cancelled, on the journal's clock; null for never
     * @param lease who may have requests made; null for nobody
     * @throws IllegalArgumentException when the version is below 1
     */
    public static StoredRun of(
            RunRecord record, long version, Metadata metadata, @Nullable Instant cancelWish, @Nullable Lease lease) {
        return new StoredRun(record, version, metadata, cancelWish, lease);
    }

    /** {@return the record} */
    public RunRecord record() {
        return record;
    }

    /** {@return the record's version} */
    public long version() {
        return version;
    }

    /** {@return the caller's metadata} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return when it was first wished that the run be cancelled, on the journal's clock} */
    public Optional<Instant> cancelWish() {
        return Optional.ofNullable(cancelWish);
    }

    /** {@return who may have requests made, or might lately} */
    public Optional<Lease> lease() {
        return Optional.ofNullable(lease);
    }

    /** {@return the run as callers see it: with its metadata, and as {@code cancelling} while a wish is not carried out} */
    public Run shown() {
        boolean cancelling = cancelWish != null && !record.hasEnded();
        return record.run().toBuilder()
                .metadata(metadata)
                .status(cancelling ? RunStatus.CANCELLING : record.run().status())
                .requiredAction(
                        cancelling ? null : record.run().requiredAction().orElse(null))
                .build();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(record, version, metadata, cancelWish, lease);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredRun that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "StoredRun[" + record + ", version " + version + (cancelWish == null ? "" : ", to be cancelled")
                + (lease == null ? "" : ", " + lease) + "]";
    }
}

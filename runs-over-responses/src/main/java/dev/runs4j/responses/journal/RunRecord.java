package dev.runs4j.responses.journal;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a run by those who take it forward, and what {@link RunJournal#commit} replaces as a whole: how it is shown, what every
 * one of its requests repeats, and its hops. Metadata, the wish that it be cancelled and the lease are not among it: others write them at any time.
 * Immutable.
 */
public final class RunRecord {

    private final Run run;
    private final @Nullable String requestKey;
    private final String fingerprint;
    private final List<JsonText> input;
    private final List<Hop> hops;
    private final RepairState repair;

    private RunRecord(Builder builder) {
        Values.notBlank("run.threadId", builder.run.threadId());
        this.run = builder.run.toBuilder().metadata(Metadata.EMPTY).build();
        this.requestKey = Values.nullOrNotBlank("requestKey", builder.requestKey);
        this.fingerprint = Values.notBlank("fingerprint", builder.fingerprint);
        this.input = List.copyOf(builder.input);
        this.hops = List.copyOf(builder.hops);
        this.repair = builder.repair;
        if (hops.isEmpty()) {
            throw new IllegalArgumentException("hops: one or more, but was none");
        }
        if (repair != RepairState.NONE && !run.status().isTerminal()) {
            throw new IllegalArgumentException("repair: " + RepairState.NONE + " for a run that is "
                    + run.status().text() + ", but was " + repair);
        }
    }

    /**
     * Starts a record.
     *
     * @param run the run as it is shown, with the settings that every request repeats; its metadata are left out
     * @param fingerprint what the same command gives again; not blank
     * @param first the hop of its creation
     */
    public static Builder builder(Run run, String fingerprint, Hop first) {
        return new Builder(run, fingerprint, List.of(first));
    }

    /** {@return the run as it is shown, without its metadata} */
    public Run run() {
        return run;
    }

    /** {@return the run's id} */
    public String id() {
        return run.id();
    }

    /** {@return the run's thread} */
    public String threadId() {
        return run.threadId();
    }

    /** {@return the caller's key for the creation; empty where none was given} */
    public Optional<String> requestKey() {
        return Optional.ofNullable(requestKey);
    }

    /** {@return what the same command gives again, to tell a repeated creation from another one under the same key} */
    public String fingerprint() {
        return fingerprint;
    }

    /** {@return the items that the first hop brings, as JSON; unmodifiable} */
    public List<JsonText> input() {
        return input;
    }

    /** {@return the hops, in their order; unmodifiable, never empty} */
    public List<Hop> hops() {
        return hops;
    }

    /** {@return the last hop} */
    public Hop hop() {
        return hops.get(hops.size() - 1);
    }

    /** {@return whether the thread has to be mended} */
    public RepairState repair() {
        return repair;
    }

    /** {@return whether the run has ended} */
    public boolean hasEnded() {
        return run.status().isTerminal();
    }

    /** {@return whether a request is to be made, or was made and not answered: somebody has to find out if its poster does not} */
    public boolean isPlanned() {
        TryPhase phase = hop().current().phase();
        return !hasEnded() && (phase == TryPhase.PLANNED || phase == TryPhase.INDETERMINATE);
    }

    /** {@return when the run expires; empty once it has ended, and for one that never does} */
    public Optional<Instant> expiresAt() {
        return hasEnded() ? Optional.empty() : run.timeline().expiresAt();
    }

    /** {@return whether the run keeps others off its thread} */
    public boolean isInTheWay() {
        return !hasEnded() || repair == RepairState.DUE;
    }

    /** {@return when the run ended, as far as it is known} */
    public Optional<Instant> endedAt() {
        return hasEnded() ? run.timeline().endedAt() : Optional.empty();
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(run, fingerprint, hops)
                .requestKey(requestKey)
                .input(input)
                .repair(repair);
    }

    /** {@return this record with its last hop changed} */
    public RunRecord withHop(Hop changed) {
        List<Hop> next = new ArrayList<>(hops);
        next.set(next.size() - 1, Objects.requireNonNull(changed, "changed"));
        return toBuilder().hops(next).build();
    }

    /** {@return this record with one hop more} */
    public RunRecord withNext(Hop another) {
        List<Hop> next = new ArrayList<>(hops);
        next.add(Objects.requireNonNull(another, "another"));
        return toBuilder().hops(next).build();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(run, requestKey, fingerprint, input, hops, repair);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunRecord that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return ids, status and attempts; no content} */
    @Override
    public String toString() {
        return "RunRecord[" + run.ref() + ", " + run.status().text() + ", " + hops + ", repair " + repair + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String fingerprint;
        private Run run;
        private List<Hop> hops;
        private @Nullable String requestKey;
        private List<JsonText> input = List.of();
        private RepairState repair = RepairState.NONE;

        private Builder(Run run, String fingerprint, List<Hop> hops) {
            this.run = Objects.requireNonNull(run, "run");
            this.fingerprint = fingerprint;
            this.hops = hops;
        }

        /** Sets the run as it is shown. */
        public Builder run(Run run) {
            this.run = Objects.requireNonNull(run, "run");
            return this;
        }

        /** Sets the caller's key; null for none. */
        public Builder requestKey(@Nullable String requestKey) {
            this.requestKey = requestKey;
            return this;
        }

        /** Sets the items that the first hop brings, as JSON. */
        public Builder input(List<JsonText> input) {
            this.input = input;
            return this;
        }

        /** Sets the hops; one or more. */
        public Builder hops(List<Hop> hops) {
            this.hops = hops;
            return this;
        }

        /** Sets whether the thread has to be mended. */
        public Builder repair(RepairState repair) {
            this.repair = Objects.requireNonNull(repair, "repair");
            return this;
        }

        /**
         * {@return the record}
         *
         * @throws IllegalArgumentException when there is no hop, a text is blank, or a run that has not ended is to be mended
         */
        public RunRecord build() {
            return new RunRecord(this);
        }
    }
}

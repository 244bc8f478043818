package dev.runs4j.domain.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a run, on the server's clock, in whole seconds on the wire.
 *
 * <p>The moment of becoming {@code expired} is not on the wire at all. Values need not make sense together: {@code started_at} moves when
 * a run starts again after tool outputs, and equal values are common. Immutable.
 */
public final class RunTimeline {

    /** Nothing is known. */
    public static final RunTimeline EMPTY = builder().build();

    private final @Nullable Instant createdAt;
    private final @Nullable Instant expiresAt;
    private final @Nullable Instant startedAt;
    private final @Nullable Instant cancelledAt;
    private final @Nullable Instant failedAt;
    private final @Nullable Instant completedAt;

    private RunTimeline(Builder builder) {
        this.createdAt = builder.createdAt;
        this.expiresAt = builder.expiresAt;
        this.startedAt = builder.startedAt;
        this.cancelledAt = builder.cancelledAt;
        this.failedAt = builder.failedAt;
        this.completedAt = builder.completedAt;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return when the run was created; never changes} */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** {@return when the run will expire; 600 seconds after its creation on OpenAI; absent once it has ended} */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** {@return when it last started to work} */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** {@return when it became {@code cancelled}} */
    public Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    /** {@return when it became {@code failed}} */
    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    /** {@return when it became {@code completed}; was seen on {@code incomplete} runs too} */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** {@return when it ended, as far as the wire tells} */
    public Optional<Instant> endedAt() {
        return completedAt().or(this::failedAt).or(this::cancelledAt);
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return builder()
                .createdAt(createdAt)
                .expiresAt(expiresAt)
                .startedAt(startedAt)
                .cancelledAt(cancelledAt)
                .failedAt(failedAt)
                .completedAt(completedAt);
    }

    /** Fills what is unknown here from an earlier reading. */
    RunTimeline mergedOver(RunTimeline earlier) {
        return builder()
                .createdAt(createdAt().or(earlier::createdAt).orElse(null))
                .expiresAt(expiresAt().or(earlier::expiresAt).orElse(null))
                .startedAt(startedAt().or(earlier::startedAt).orElse(null))
                .cancelledAt(cancelledAt().or(earlier::cancelledAt).orElse(null))
                .failedAt(failedAt().or(earlier::failedAt).orElse(null))
                .completedAt(completedAt().or(earlier::completedAt).orElse(null))
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunTimeline that && equalTo(that);
    }

    private boolean equalTo(RunTimeline other) {
        return Objects.equals(createdAt, other.createdAt)
                && Objects.equals(expiresAt, other.expiresAt)
                && Objects.equals(startedAt, other.startedAt)
                && Objects.equals(cancelledAt, other.cancelledAt)
                && Objects.equals(failedAt, other.failedAt)
                && Objects.equals(completedAt, other.completedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(createdAt, expiresAt, startedAt, cancelledAt, failedAt, completedAt);
    }

    @Override
    public String toString() {
        return "RunTimeline[created=" + createdAt + ", started=" + startedAt + ", ended="
                + endedAt().orElse(null) + "]";
    }

    /** Collects the parts; null means unknown. Not thread-safe. */
    public static final class Builder {

        private @Nullable Instant createdAt;
        private @Nullable Instant expiresAt;
        private @Nullable Instant startedAt;
        private @Nullable Instant cancelledAt;
        private @Nullable Instant failedAt;
        private @Nullable Instant completedAt;

        private Builder() {}

        /** Sets when the run was created. */
        public Builder createdAt(@Nullable Instant at) {
            this.createdAt = at;
            return this;
        }

        /** Sets when the run will expire. */
        public Builder expiresAt(@Nullable Instant at) {
            this.expiresAt = at;
            return this;
        }

        /** Sets when it last started to work. */
        public Builder startedAt(@Nullable Instant at) {
            this.startedAt = at;
            return this;
        }

        /** Sets when it became {@code cancelled}. */
        public Builder cancelledAt(@Nullable Instant at) {
            this.cancelledAt = at;
            return this;
        }

        /** Sets when it became {@code failed}. */
        public Builder failedAt(@Nullable Instant at) {
            this.failedAt = at;
            return this;
        }

        /** Sets when it became {@code completed}. */
        public Builder completedAt(@Nullable Instant at) {
            this.completedAt = at;
            return this;
        }

        /** {@return the timeline} */
        public RunTimeline build() {
            return new RunTimeline(this);
        }
    }
}

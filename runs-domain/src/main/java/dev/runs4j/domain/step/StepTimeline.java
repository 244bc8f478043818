package dev.runs4j.domain.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When things happened to a step, on the server's clock. Immutable. */
public final class StepTimeline {

    /** Nothing is known. */
    public static final StepTimeline EMPTY = builder().build();

    private final @Nullable Instant createdAt;
    private final @Nullable Instant expiresAt;
    private final @Nullable Instant expiredAt;
    private final @Nullable Instant cancelledAt;
    private final @Nullable Instant failedAt;
    private final @Nullable Instant completedAt;

    private StepTimeline(Builder builder) {
        this.createdAt = builder.createdAt;
        this.expiresAt = builder.expiresAt;
        this.expiredAt = builder.expiredAt;
        this.cancelledAt = builder.cancelledAt;
        this.failedAt = builder.failedAt;
        this.completedAt = builder.completedAt;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return when the step was created} */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** {@return {@code expires_at}, which live servers send where the schema says {@code expired_at}} */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** {@return {@code expired_at} of the official schema} */
    public Optional<Instant> expiredAt() {
        return Optional.ofNullable(expiredAt);
    }

    /** {@return when it was cancelled} */
    public Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    /** {@return when it failed} */
    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    /** {@return when it was done} */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** {@return when it ended, as far as the wire tells; {@code expires_at} does not count} */
    public Optional<Instant> endedAt() {
        return completedAt().or(this::failedAt).or(this::cancelledAt).or(this::expiredAt);
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return builder()
                .createdAt(createdAt)
                .expiresAt(expiresAt)
                .expiredAt(expiredAt)
                .cancelledAt(cancelledAt)
                .failedAt(failedAt)
                .completedAt(completedAt);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof StepTimeline that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Optional<Instant>> parts() {
        return List.of(createdAt(), expiresAt(), expiredAt(), cancelledAt(), failedAt(), completedAt());
    }

    @Override
    public String toString() {
        return "StepTimeline[created=" + createdAt + ", ended=" + endedAt().orElse(null) + "]";
    }

    /** Collects the parts; null means unknown. Not thread-safe. */
    public static final class Builder {

        private @Nullable Instant createdAt;
        private @Nullable Instant expiresAt;
        private @Nullable Instant expiredAt;
        private @Nullable Instant cancelledAt;
        private @Nullable Instant failedAt;
        private @Nullable Instant completedAt;

        private Builder() {}

        /** Sets when the step was created. */
        public Builder createdAt(@Nullable Instant at) {
            this.createdAt = at;
            return this;
        }

        /** Sets {@code expires_at}. */
        public Builder expiresAt(@Nullable Instant at) {
            this.expiresAt = at;
            return this;
        }

        /** Sets {@code expired_at}. */
        public Builder expiredAt(@Nullable Instant at) {
            this.expiredAt = at;
            return this;
        }

        /** Sets when it was cancelled. */
        public Builder cancelledAt(@Nullable Instant at) {
            this.cancelledAt = at;
            return this;
        }

        /** Sets when it failed. */
        public Builder failedAt(@Nullable Instant at) {
            this.failedAt = at;
            return this;
        }

        /** Sets when it was done. */
        public Builder completedAt(@Nullable Instant at) {
            this.completedAt = at;
            return this;
        }

        /** {@return the timeline} */
        public StepTimeline build() {
            return new StepTimeline(this);
        }
    }
}

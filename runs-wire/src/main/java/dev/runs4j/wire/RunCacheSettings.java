package dev.runs4j.wire;

import java.time.Duration;
import java.util.Objects;

/**
 * How runs that have ended, and their steps, are kept in memory. Nothing is kept unless a backend is given these settings. Immutable.
 *
 * <p>A run that has ended changes no more but for its metadata, and its steps change no more at all, so reading them again gives the same. Kept
 * are answers to {@code get} of such a run, from the first one on, and pages of its steps when every step on them has ended and the answer that
 * showed the run's end is at least 10 seconds old: Azure was seen to end steps a while after their run. A page is kept no longer than its run.
 *
 * <p>What is kept is forgotten when this backend modifies, cancels or answers the run or deletes its thread, whether that succeeds or not. After
 * a {@code modify} whose outcome is unknown nothing of the run is kept until the time is up: the change may still come. <b>Of what others do it learns nothing:</b> metadata that another process has changed, and a thread that another process has deleted, are
 * seen as they were until the time is up. Calls with headers of their own pass by the cache, since a server may answer them differently.
 *
 * <p>Callers that look for the same run at the same time each ask the server: a shared answer would tie them to each other's deadlines and
 * interrupts.
 */
public final class RunCacheSettings {

    /** Kept for one minute, 16 MiB. */
    public static final RunCacheSettings DEFAULT = builder().build();

    private final Duration expireAfter;
    private final long maxBytes;

    private RunCacheSettings(Builder builder) {
        this.expireAfter = builder.expireAfter;
        this.maxBytes = builder.maxBytes;
    }

    /** {@return a builder that starts with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return for how long a run is kept after it was read; with 10 seconds or less no steps are kept} */
    public Duration expireAfter() {
        return expireAfter;
    }

    /** {@return how much is kept, in bytes of the JSON (UTF-8) of the runs and steps; in memory they take a few times as much} */
    public long maxBytes() {
        return maxBytes;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return builder().expireAfter(expireAfter).maxBytes(maxBytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunCacheSettings that
                && that.expireAfter.equals(expireAfter)
                && that.maxBytes == maxBytes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(expireAfter, maxBytes);
    }

    @Override
    public String toString() {
        return "RunCacheSettings[expireAfter=" + expireAfter + ", maxBytes=" + maxBytes + "]";
    }

    /** Collects the settings. Not thread-safe. */
    public static final class Builder {

        private static final Duration LONGEST = Duration.ofDays(1);

        private Duration expireAfter = Duration.ofMinutes(1);
        private long maxBytes = 16L * 1024 * 1024;

        private Builder() {}

        /**
         * Sets for how long a run is kept after it was read; one minute by default.
         *
         * @throws IllegalArgumentException when the time is not more than zero and at most a day
         */
        public Builder expireAfter(Duration time) {
            if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("expireAfter: more than zero and at most PT24H, but was " + time);
            }
            this.expireAfter = time;
            return this;
        }

        /**
         * Sets how much is kept, in bytes of JSON; 16 MiB by default.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        public Builder maxBytes(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("maxBytes: at least 1, but was " + bytes);
            }
            this.maxBytes = bytes;
            return this;
        }

        /** {@return the settings} */
        public RunCacheSettings build() {
            return new RunCacheSettings(this);
        }
    }
}

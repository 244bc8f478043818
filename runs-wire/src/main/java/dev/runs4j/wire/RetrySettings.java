package dev.runs4j.wire;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and after which waits a failed call is made again. Which failures are worth it is not up for choice: a write whose outcome is not
 * known is never repeated blindly. The defaults are those of the official OpenAI client libraries. Immutable.
 */
public final class RetrySettings {

    /** Two retries, waits of about 0.5 and 1 second, and waits of up to 120 seconds where the server asks for one. */
    public static final RetrySettings DEFAULT = builder().build();

    private static final RetrySettings NONE = builder().retries(0).build();

    private final int retries;
    private final Duration firstWait;
    private final Duration longestWait;
    private final double jitter;
    private final Duration longestServerWait;

    private RetrySettings(Builder builder) {
        this.retries = builder.retries;
        this.firstWait = builder.firstWait;
        this.longestWait = builder.longestWait;
        this.jitter = builder.jitter;
        this.longestServerWait = builder.longestServerWait;
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return settings by which nothing is made twice} */
    public static RetrySettings none() {
        return NONE;
    }

    /** {@return how often a call is made again at most} */
    public int retries() {
        return retries;
    }

    /** {@return the wait before the first retry; it doubles with each further one} */
    public Duration firstWait() {
        return firstWait;
    }

    /** {@return what the doubled waits do not exceed} */
    public Duration longestWait() {
        return longestWait;
    }

    /** {@return the share, 0 to 1, by which a wait is shortened at most, at random, so that callers do not come all at once} */
    public double jitter() {
        return jitter;
    }

    /** {@return the longest wait that a server may ask for; when it asks for more there is no retry} */
    public Duration longestServerWait() {
        return longestServerWait;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder()
                .retries(retries)
                .firstWait(firstWait)
                .longestWait(longestWait)
                .jitter(jitter)
                .longestServerWait(longestServerWait);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RetrySettings that
                && that.retries == retries
                && that.firstWait.equals(firstWait)
                && that.longestWait.equals(longestWait)
                && Double.compare(that.jitter, jitter) == 0
                && that.longestServerWait.equals(longestServerWait);
    }

    @Override
    public int hashCode() {
        return Objects.hash(retries, firstWait, longestWait, jitter, longestServerWait);
    }

    @Override
    public String toString() {
        return "RetrySettings[retries=" + retries + ", firstWait=" + firstWait + ", longestWait=" + longestWait
                + ", jitter=" + jitter + ", longestServerWait=" + longestServerWait + "]";
    }

    /** Collects the values. Not thread-safe. */
    public static final class Builder {

        private static final int MOST_RETRIES = 100;

        private int retries = 2;
        private Duration firstWait = Duration.ofMillis(500);
        private Duration longestWait = Duration.ofSeconds(8);
        private double jitter = 0.25;
        private Duration longestServerWait = Duration.ofMinutes(2);

        private Builder() {}

        /**
         * Sets how often a call is made again at most.
         *
         * @param retries 0 to 100
         */
        public Builder retries(int retries) {
            if (retries < 0 || retries > MOST_RETRIES) {
                throw new IllegalArgumentException("retries: 0 to " + MOST_RETRIES + ", but was " + retries);
            }
            this.retries = retries;
            return this;
        }

        /**
         * Sets the wait before the first retry.
         *
         * @param firstWait zero to one hour
         */
        public Builder firstWait(Duration firstWait) {
            this.firstWait = wait("firstWait", firstWait);
            return this;
        }

        /**
         * Sets what the doubled waits do not exceed, the first one included.
         *
         * @param longestWait zero to one hour
         */
        public Builder longestWait(Duration longestWait) {
            this.longestWait = wait("longestWait", longestWait);
            return this;
        }

        /**
         * Sets the share by which a wait is shortened at most, at random.
         *
         * @param jitter 0 to 1
         */
        public Builder jitter(double jitter) {
            if (!(jitter >= 0 && jitter <= 1)) {
                throw new IllegalArgumentException("jitter: 0 to 1, but was " + jitter);
            }
            this.jitter = jitter;
            return this;
        }

        /**
         * Sets the longest wait that a server may ask for.
         *
         * @param longestServerWait zero to one hour; with zero, no wait of a server's is kept to and there is no retry where it asks for one
         */
        public Builder longestServerWait(Duration longestServerWait) {
            this.longestServerWait = wait("longestServerWait", longestServerWait);
            return this;
        }

        /** {@return the settings} */
        public RetrySettings build() {
            return new RetrySettings(this);
        }

        private static Duration wait(String name, Duration wait) {
            if (wait.isNegative() || wait.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException(name + ": zero to one hour, but was " + wait);
            }
            return wait;
        }
    }
}

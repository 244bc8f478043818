package dev.runs4j.wire.internal.assistants;

import dev.runs4j.json.JsonLimits;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.CallTimes;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.RunCacheSettings;
import dev.runs4j.wire.WireLogging;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a backend goes about its calls, whatever the server. Immutable. */
public final class AssistantsSetup {

    private final HttpTransport transport;
    private final RunsClock clock;
    private final CallTimes times;
    private final RetrySettings retries;
    private final WireLogging logging;
    private final JsonLimits jsonLimits;
    private final @Nullable Supplier<String> clientRequestId;
    private final @Nullable RunCacheSettings cache;

    private AssistantsSetup(Builder builder) {
        this.transport = builder.transport == null ? HttpTransports.standard().build() : builder.transport;
        this.clock = builder.clock;
        this.times = builder.times;
        this.retries = builder.retries;
        this.logging = builder.logging;
        this.jsonLimits = builder.jsonLimits;
        this.clientRequestId = builder.clientRequestId;
        this.cache = builder.cache;
    }

    /** {@return a builder over the usual transport} */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins with what carries the requests; the backend closes it. */
    public static Builder over(HttpTransport transport) {
        return builder().transport(Objects.requireNonNull(transport, "transport"));
    }

    HttpTransport transport() {
        return transport;
    }

    RunsClock clock() {
        return clock;
    }

    CallTimes times() {
        return times;
    }

    RetrySettings retries() {
        return retries;
    }

    WireLogging logging() {
        return logging;
    }

    JsonLimits jsonLimits() {
        return jsonLimits;
    }

    @Nullable
    Supplier<String> clientRequestId() {
        return clientRequestId;
    }

    @Nullable
    RunCacheSettings cache() {
        return cache;
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        // A full page of 100 messages of 256,000 characters is 26 MB.
        private static final int LARGEST_BODY = 32 * 1024 * 1024;

        private @Nullable HttpTransport transport;
        private RunsClock clock = RunsClock.system();
        private CallTimes times = CallTimes.DEFAULT;
        private RetrySettings retries = RetrySettings.DEFAULT;
        private WireLogging logging = WireLogging.LINES;
        private JsonLimits jsonLimits =
                JsonLimits.builder().maxBytes(LARGEST_BODY).build();
        private @Nullable Supplier<String> clientRequestId;
        private @Nullable RunCacheSettings cache;

        private Builder() {}

        /** Sets what carries the requests, which the backend closes; null for the usual one. */
        public Builder transport(@Nullable HttpTransport transport) {
            this.transport = transport;
            return this;
        }

        /** Sets the clock of deadlines and waits. */
        public Builder clock(RunsClock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets how long a sending may take. */
        public Builder times(CallTimes times) {
            this.times = Objects.requireNonNull(times, "times");
            return this;
        }

        /** Sets how often a call is made again. */
        public Builder retries(RetrySettings retries) {
            this.retries = Objects.requireNonNull(retries, "retries");
            return this;
        }

        /** Sets what is logged. */
        public Builder logging(WireLogging logging) {
            this.logging = Objects.requireNonNull(logging, "logging");
            return this;
        }

        /**
         * Sets the largest body of an answer, in bytes.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        public Builder largestBody(int bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("largestBody: 1 or more, but was " + bytes);
            }
            this.jsonLimits = JsonLimits.builder().maxBytes(bytes).build();
            return this;
        }

        /** Sets who makes the caller's own ids of requests, one for each sending; null for none. */
        public Builder clientRequestId(@Nullable Supplier<String> ids) {
            this.clientRequestId = ids;
            return this;
        }

        /** Sets how ended runs are kept in memory; null for not at all. */
        public Builder cache(@Nullable RunCacheSettings settings) {
            this.cache = settings;
            return this;
        }

        /** {@return the setup} */
        public AssistantsSetup build() {
            return new AssistantsSetup(this);
        }
    }
}

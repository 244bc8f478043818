package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.CallTimes;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.RunCacheSettings;
import dev.runs4j.wire.WireLogging;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the builders of all adapters ask for alike. Not thread-safe. */
public final class AdapterSettings {

    private @Nullable HttpTransport transport;
    private RunsClock clock = RunsClock.system();
    private CallTimes times = CallTimes.DEFAULT;
    private RetrySettings retries = RetrySettings.DEFAULT;
    private WireLogging logging = WireLogging.LINES;
    private @Nullable RunCacheSettings cache;
    private int largestBody = 32 * 1024 * 1024;

    /** Begins with the defaults. */
    public AdapterSettings() {}

    /** Sets what carries the requests; null for the usual one. */
    public void transport(@Nullable HttpTransport transport) {
        this.transport = transport;
    }

    /** Sets the clock of deadlines and waits. */
    public void clock(RunsClock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** {@return the clock of deadlines and waits} */
    public RunsClock clock() {
        return clock;
    }

    /** Sets how long a sending may take. */
    public void times(CallTimes times) {
        this.times = Objects.requireNonNull(times, "times");
    }

    /** Sets how often a failed call is made again. */
    public void retries(RetrySettings retries) {
        this.retries = Objects.requireNonNull(retries, "retries");
    }

    /** Sets how ended runs are kept; null for not at all. */
    public void cache(@Nullable RunCacheSettings settings) {
        this.cache = settings;
    }

    /** Sets what is logged. */
    public void logging(WireLogging logging) {
        this.logging = Objects.requireNonNull(logging, "logging");
    }

    /**
     * Sets the largest answer that is read.
     *
     * @param bytes one or more
     */
    public void largestBody(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("largestBody: 1 or more, but was " + bytes);
        }
        this.largestBody = bytes;
    }

    /** {@return what the backend is built from; with a transport of its own unless one is set} */
    public AssistantsSetup.Builder setup() {
        HttpTransport carrier = transport == null ? HttpTransports.standard().build() : transport;
        return AssistantsSetup.over(carrier)
                .clock(clock)
                .times(times)
                .retries(retries)
                .logging(logging)
                .cache(cache)
                .largestBody(largestBody);
    }
}

package dev.runs4j.emulator.responses;

import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.util.Objects;

/** Sets up a service. Not thread-safe. */
public final class ResponsesServiceBuilder {

    private RunsClock clock = RunsClock.system();
    private ResponsesScript script = ResponsesScript.usual();
    private ResponsesSwitches switches = ResponsesSwitches.DEFAULT;
    private ResponsesDialect dialect = ResponsesDialect.OPENAI;
    private Duration retention = Duration.ofDays(30);
    private int contextWindow = Integer.MAX_VALUE;

    ResponsesServiceBuilder() {}

    /** Sets the clock; that of the machine by default. */
    public ResponsesServiceBuilder clock(RunsClock time) {
        this.clock = Objects.requireNonNull(time, "clock");
        return this;
    }

    /** Sets what responses do; {@link ResponsesScript#usual()} by default. */
    public ResponsesServiceBuilder script(ResponsesScript plans) {
        this.script = Objects.requireNonNull(plans, "script");
        return this;
    }

    /** Sets how it behaves where real servers are not known; {@link ResponsesSwitches#DEFAULT} by default. */
    public ResponsesServiceBuilder switches(ResponsesSwitches set) {
        this.switches = Objects.requireNonNull(set, "switches");
        return this;
    }

    /** Sets which kind of server it is; {@link ResponsesDialect#OPENAI} by default. */
    public ResponsesServiceBuilder dialect(ResponsesDialect kind) {
        this.dialect = Objects.requireNonNull(kind, "dialect");
        return this;
    }

    /** Sets how long responses are kept from their creation on, more than nothing; 30 days, as vendors document it, by default. */
    public ResponsesServiceBuilder retention(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("retention: more than zero, but was " + time);
        }
        this.retention = time;
        return this;
    }

    /**
     * Sets how many tokens a model reads, 1 or more; any number by default. What is longer is refused, or loses its beginning where the request has
     * {@code truncation: auto}.
     */
    public ResponsesServiceBuilder contextWindow(int tokens) {
        if (tokens < 1) {
            throw new IllegalArgumentException("contextWindow: 1 or more, but was " + tokens);
        }
        this.contextWindow = tokens;
        return this;
    }

    /** {@return the service} */
    public ResponsesService build() {
        return new ResponsesService(new ResponsesSettings(clock, script, switches, dialect, retention, contextWindow));
    }
}

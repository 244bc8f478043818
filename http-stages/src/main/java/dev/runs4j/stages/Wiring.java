package dev.runs4j.stages;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpTransport;
import java.util.Optional;
import java.util.Set;

/**
 * What a stage wants of the backend that is tried on it.
 *
 * @param address where the server is
 * @param transport how it is reached
 * @param clock the clock of the backend
 * @param capabilities what the backend is to state; empty for its own
 * @param limits the limits it is to keep; empty for its own
 */
public record Wiring(
        String address,
        HttpTransport transport,
        RunsClock clock,
        Optional<Set<Capability>> capabilities,
        Optional<Limits> limits) {}

package dev.runs4j.emulator.responses;

import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;

/**
 * How a service is to be.
 *
 * @param clock its time
 * @param script what responses do
 * @param switches how it behaves where real servers are not known
 * @param dialect which kind of server
 * @param retention how long responses are kept
 * @param contextWindow how many tokens a model reads
 */
record ResponsesSettings(
        RunsClock clock,
        ResponsesScript script,
        ResponsesSwitches switches,
        ResponsesDialect dialect,
        Duration retention,
        int contextWindow) {}

package dev.runs4j.emulator.responses;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of a stream.
 *
 * @param at when it is told
 * @param json the event
 */
record TimedEvent(Instant at, ObjectNode json) {}

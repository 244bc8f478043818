package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of a response's output, and when it comes and is finished.
 *
 * @param item as it is at its end
 * @param events what a stream tells of it beside the events of its type
 * @param added when it comes
 * @param done when it is finished
 */
record Slot(Item item, List<ObjectNode> events, Instant added, Instant done) {}

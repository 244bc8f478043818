package dev.runs4j.emulator.internal.api;

import dev.runs4j.emulator.internal.request.Body;
import dev.runs4j.emulator.internal.request.Query;

/**
 * One request, read.
 *
 * @param route what it asks for
 * @param query its query
 * @param body its body
 */
public record ApiRequest(Route route, Query query, Body body) {}

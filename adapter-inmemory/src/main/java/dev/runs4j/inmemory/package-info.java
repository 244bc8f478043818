/**
 * A backend without a network: runs follow scripts, on a clock of the caller's choice.
 *
 * <p>Start with {@link dev.runs4j.inmemory.InMemoryBackend}. It keeps every rule of the ports, states every capability but one, and does on demand
 * what is hard to get from a server: each of the nine statuses, several rounds of calls, expiry, slow cancels, lost answers, broken streams.
 */
@NullMarked
package dev.runs4j.inmemory;

import org.jspecify.annotations.NullMarked;

/**
 * Everything that can go wrong, as unchecked exceptions under one root.
 *
 * <p>Each says whether repeating the same call may help, and for writes whether it happened. What the server said (status, message, code,
 * parameter, request ids) is kept; secrets never are. An adapter translates a failure once, where it enters.
 */
@NullMarked
package dev.runs4j.ports.error;

import org.jspecify.annotations.NullMarked;

/**
 * Everything that can go wrong, as unchecked exceptions under one root.
 *
 * <p>Each says whether repeating the same call may help, and for writes whether it happened. What the server said (status, message, code,
 * parameter, request ids) is kept; secrets never are. An adapter translates a failure once, where it enters: a read that failed is a
 * {@link dev.runs4j.ports.error.BackendUnavailableException}, a write that may have happened an
 * {@link dev.runs4j.ports.error.IndeterminateOutcomeException}. A refusal such as {@link dev.runs4j.ports.error.NotFoundException} or
 * {@link dev.runs4j.ports.error.ThreadBusyException} says that nothing happened: everything is checked before the first write.
 */
@NullMarked
package dev.runs4j.ports.error;

import org.jspecify.annotations.NullMarked;

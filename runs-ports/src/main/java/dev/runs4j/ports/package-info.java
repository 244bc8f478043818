/**
 * The ports: what every backend for runs must offer.
 *
 * <p>The Javadoc of these types is the contract. Each rule has an id such as {@code R101}; a backend that keeps all of them can take the
 * place of any other. Rules that hold for every operation:
 *
 * <ul>
 *   <li><b>G01</b> A command that breaks a limit of the backend is refused with
 *       {@link dev.runs4j.ports.error.InvalidRequestException} that lists every violation, before any call. (A value that no backend could
 *       take, such as metadata of 17 pairs, is refused earlier, by the domain when it is made, with
 *       {@link dev.runs4j.domain.LimitViolationException}.)
 *   <li><b>G02</b> What the backend does not state as a capability is refused with
 *       {@link dev.runs4j.ports.error.UnsupportedFeatureException}, before any call.
 *   <li><b>G03</b> A blank id is refused with {@link dev.runs4j.ports.error.InvalidRequestException}, before any call. (A
 *       {@link dev.runs4j.domain.run.RunRef} with one cannot be made: its constructor throws {@link IllegalArgumentException}.)
 *   <li><b>G04</b> Operations run on the calling thread and may be called from many threads at once.
 *   <li><b>G05</b> An interrupt ends any call within 250 ms with {@link dev.runs4j.ports.error.CallInterruptedException}; the interrupt flag
 *       is set again. A call that is made with the flag set ends so before it has changed anything.
 *   <li><b>G06</b> A call whose deadline has passed ends with {@link dev.runs4j.ports.error.BackendUnavailableException}, or with
 *       {@link dev.runs4j.ports.error.IndeterminateOutcomeException} for a write that had left already.
 *   <li><b>G07</b> After {@link dev.runs4j.ports.RunsBackend#close()} every operation ends with
 *       {@link dev.runs4j.ports.error.BackendClosedException}; open streams end so too; closing again has no effect.
 *   <li><b>G08</b> What a server sends beyond the model (members, statuses, types) never breaks a read and is kept.
 *   <li><b>G09</b> A secret never appears in {@code toString}, in an exception or in a log.
 *   <li><b>G10</b> An operation that failed with {@link dev.runs4j.ports.error.Happened#NO} has changed nothing.
 * </ul>
 */
@NullMarked
package dev.runs4j.ports;

import org.jspecify.annotations.NullMarked;

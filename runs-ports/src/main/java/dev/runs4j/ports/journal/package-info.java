/**
 * The journal of tool calls: a port behind which a driver writes down which calls it has started, so that a call is not started twice after a
 * crash, a restart, or when two processes drive one run.
 *
 * <p>{@link dev.runs4j.ports.journal.ToolJournal} is the contract, rule by rule, each with an id such as {@code J32};
 * {@link dev.runs4j.ports.journal.testing} tries an implementation against them.
 */
@NullMarked
package dev.runs4j.ports.journal;

import org.jspecify.annotations.NullMarked;

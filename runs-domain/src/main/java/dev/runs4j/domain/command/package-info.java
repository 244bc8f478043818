/**
 * What a caller wants done: commands, what they need from a backend, and the limits that they are checked against.
 *
 * <p>A command is checked as a whole before any call: {@link dev.runs4j.domain.command.Command#check} lists every violation at once. Paths
 * in violations use the wire's names. All types are immutable.
 */
@NullMarked
package dev.runs4j.domain.command;

import org.jspecify.annotations.NullMarked;

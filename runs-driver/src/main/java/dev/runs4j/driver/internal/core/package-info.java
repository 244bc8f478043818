/**
 * Driving one run as a pure function: {@link dev.runs4j.driver.internal.core.DriveCore#step} takes what is known, what was just seen and the
 * time, and gives what is known now and what is to be done. Nothing in here reads a clock, waits, starts a thread, draws lots, or calls a
 * backend. Not part of the public API; may change in any version.
 *
 * <p>An <em>interpreter</em> carries the effects out and reports what came of them. {@link dev.runs4j.driver.RunDriver} is one that blocks
 * its caller's thread; others could drive many runs at once, keep the record in a journal, or play a drive through in a simulation.
 */
@NullMarked
package dev.runs4j.driver.internal.core;

import org.jspecify.annotations.NullMarked;

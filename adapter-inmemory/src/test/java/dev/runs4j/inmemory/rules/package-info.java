/**
 * The rules of the ports, each held against this backend by at least one test that begins with the rule's id.
 *
 * <p>The tests know the ports, plots for runs ({@link dev.runs4j.inmemory.rules.Plot}) and a stage to play them on
 * ({@link dev.runs4j.inmemory.rules.Stage}); those of faults, limits and waiting calls ask for more
 * ({@link dev.runs4j.inmemory.rules.RiggedStage}). What is this backend's own, such as exact times and wording, is tested beside this
 * package.
 */
@NullMarked
package dev.runs4j.inmemory.rules;

import org.jspecify.annotations.NullMarked;

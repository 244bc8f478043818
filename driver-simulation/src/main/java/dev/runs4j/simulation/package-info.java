/**
 * A simulation of processes that drive runs: one thread, a seed, clocks that disagree, and faults at every place where something can go wrong.
 * What is judged is what the server has accepted and what the tools have counted. Begin with {@link dev.runs4j.simulation.Simulate}.
 */
@NullMarked
package dev.runs4j.simulation;

import org.jspecify.annotations.NullMarked;

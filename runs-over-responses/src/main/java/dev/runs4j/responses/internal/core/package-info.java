/**
 * How a run is taken over several responses, as a pure function: what is known and what was just seen give what is known now and what is to be done
 * next. No clock, thread, randomness or I/O.
 */
@NullMarked
package dev.runs4j.responses.internal.core;

import org.jspecify.annotations.NullMarked;

/**
 * Time as a port: what the hour is, and waiting. Nothing else in this library sleeps, so that everything can be tested with a
 * {@link dev.runs4j.ports.time.VirtualClock}.
 */
@NullMarked
package dev.runs4j.ports.time;

import org.jspecify.annotations.NullMarked;

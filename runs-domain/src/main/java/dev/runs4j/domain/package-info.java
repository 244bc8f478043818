/**
 * Values that every other package of the domain is made of: open vocabularies, opaque JSON, unmodelled members, metadata and its
 * limits, usage and errors.
 *
 * <p>Everything here is immutable and safe to share between threads. Nothing reads a clock, draws a random number or does I/O: times and
 * ids come in as arguments.
 */
@NullMarked
package dev.runs4j.domain;

import org.jspecify.annotations.NullMarked;

/**
 * The stream of a run: events, the pieces they carry, and the accumulator that folds them into whole objects.
 *
 * <p>Names and shapes follow the official schema 2.3.0 ({@code AssistantStreamEvent}). Every union here is sealed and has a member for what
 * this version does not recognise. Members may be added to a union in a minor version, so a switch over one needs a default branch. All
 * types but {@link dev.runs4j.domain.event.RunAccumulator} and the builders are immutable.
 */
@NullMarked
package dev.runs4j.domain.event;

import org.jspecify.annotations.NullMarked;

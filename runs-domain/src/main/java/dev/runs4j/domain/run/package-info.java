/**
 * The run: one execution of an assistant on a thread, with its settings, timeline, required action and outcome.
 *
 * <p>Changing is strict, by methods that follow {@link dev.runs4j.domain.lifecycle.RunLifecycle}; reading is tolerant, and
 * {@link dev.runs4j.domain.run.Run#validate()} tells what is odd about a run that was read. All types are immutable.
 */
@NullMarked
package dev.runs4j.domain.run;

import org.jspecify.annotations.NullMarked;

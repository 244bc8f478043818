/**
 * Run steps: what a run did, one message or one batch of tool calls at a time. All types are immutable.
 */
@NullMarked
package dev.runs4j.domain.step;

import org.jspecify.annotations.NullMarked;

/** Carries out what the core of a drive asks of a journal of tool calls. Not for callers: it may change at any time. */
@NullMarked
package dev.runs4j.driver.internal.journal;

import org.jspecify.annotations.NullMarked;

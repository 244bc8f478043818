/** Drives a run to its end: waits, answers tool calls, keeps deadlines. */
@NullMarked
package dev.runs4j.driver;

import org.jspecify.annotations.NullMarked;

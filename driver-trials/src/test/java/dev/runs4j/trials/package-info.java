/** Drives in real time: over HTTP, in processes that are halted, and on servers that stall. */
@NullMarked
package dev.runs4j.trials;

import org.jspecify.annotations.NullMarked;

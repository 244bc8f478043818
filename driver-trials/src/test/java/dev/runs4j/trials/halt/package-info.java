/** Processes that drive runs on a journal in a file, are halted at a named point, and leave the rest to others. */
@NullMarked
package dev.runs4j.trials.halt;

import org.jspecify.annotations.NullMarked;

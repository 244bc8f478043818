/** Drives on servers that stall, in real time: how late they come back. */
@NullMarked
package dev.runs4j.trials.stall;

import org.jspecify.annotations.NullMarked;

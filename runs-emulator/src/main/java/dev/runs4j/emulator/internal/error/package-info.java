/** Refusals as they stand on the wire. Not exported. */
@NullMarked
package dev.runs4j.emulator.internal.error;

import org.jspecify.annotations.NullMarked;

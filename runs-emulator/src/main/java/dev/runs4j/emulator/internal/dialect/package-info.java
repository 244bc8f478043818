/** What servers of the protocol do differently, as values. Not exported. */
@NullMarked
package dev.runs4j.emulator.internal.dialect;

import org.jspecify.annotations.NullMarked;

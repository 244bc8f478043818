/** The operations of the protocol, carried out by a backend. Not exported. */
@NullMarked
package dev.runs4j.emulator.internal.api;

import org.jspecify.annotations.NullMarked;

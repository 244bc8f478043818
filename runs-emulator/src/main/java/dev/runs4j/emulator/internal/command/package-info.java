/** The emulator as a command. */
@NullMarked
package dev.runs4j.emulator.internal.command;

import org.jspecify.annotations.NullMarked;

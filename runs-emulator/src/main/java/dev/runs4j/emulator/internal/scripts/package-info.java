/** Reads script files: from text to rules, with every mistake told by its place. */
@NullMarked
package dev.runs4j.emulator.internal.scripts;

import org.jspecify.annotations.NullMarked;

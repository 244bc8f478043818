/** The Assistants protocol behind the HTTP server. Not exported. */
@NullMarked
package dev.runs4j.emulator.internal.assistants;

import org.jspecify.annotations.NullMarked;

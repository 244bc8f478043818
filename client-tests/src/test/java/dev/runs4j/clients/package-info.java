/** The official Java client for OpenAI's API before the emulator. */
@NullMarked
package dev.runs4j.clients;

import org.jspecify.annotations.NullMarked;

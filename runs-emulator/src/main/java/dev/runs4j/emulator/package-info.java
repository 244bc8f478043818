/** Serves a backend over HTTP in the Assistants protocol, so that clients in any language can be tested against it. */
@NullMarked
package dev.runs4j.emulator;

import org.jspecify.annotations.NullMarked;

/**
 * Serves a backend over HTTP in the Assistants protocol, and a script in the Responses and Conversations API, so that clients in any language can be
 * tested against them.
 */
@NullMarked
package dev.runs4j.emulator;

import org.jspecify.annotations.NullMarked;

/** The Responses and Conversations API behind the HTTP server. Not exported. */
@NullMarked
package dev.runs4j.emulator.internal.responses;

import org.jspecify.annotations.NullMarked;

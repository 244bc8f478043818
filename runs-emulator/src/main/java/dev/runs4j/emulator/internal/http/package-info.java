/** Sockets, headers, streams: everything that knows the HTTP server. Not exported. */
@NullMarked
package dev.runs4j.emulator.internal.http;

import org.jspecify.annotations.NullMarked;

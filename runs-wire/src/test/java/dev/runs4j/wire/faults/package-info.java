/** The whole way of a call, from the port to the socket, against a server that misbehaves. */
@NullMarked
package dev.runs4j.wire.faults;

import org.jspecify.annotations.NullMarked;

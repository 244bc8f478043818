/** The transport over real sockets of loopback. */
@NullMarked
package dev.runs4j.wire.http;

import org.jspecify.annotations.NullMarked;

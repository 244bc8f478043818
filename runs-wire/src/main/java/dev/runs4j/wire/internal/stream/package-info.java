/** Streams of run events over HTTP: server-sent events (WHATWG HTML, section 9.2) as the Assistants protocol uses them. */
@NullMarked
package dev.runs4j.wire.internal.stream;

import org.jspecify.annotations.NullMarked;

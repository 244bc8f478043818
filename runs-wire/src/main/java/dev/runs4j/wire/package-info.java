/** What callers may set on a backend that speaks the Assistants protocol over HTTP: retries, times, cache, logging. */
@NullMarked
package dev.runs4j.wire;

import org.jspecify.annotations.NullMarked;

/** Sends calls again where that is safe and may help. */
@NullMarked
package dev.runs4j.wire.internal.retry;

import org.jspecify.annotations.NullMarked;

/** Keeps runs that have ended, and their steps, in memory: decorators of the ports. */
@NullMarked
package dev.runs4j.wire.internal.cache;

import org.jspecify.annotations.NullMarked;

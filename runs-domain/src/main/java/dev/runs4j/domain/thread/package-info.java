/** The conversation that runs and messages belong to. All types are immutable. */
@NullMarked
package dev.runs4j.domain.thread;

import org.jspecify.annotations.NullMarked;

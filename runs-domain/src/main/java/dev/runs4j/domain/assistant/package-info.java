/** The settings that a run executes. All types are immutable. */
@NullMarked
package dev.runs4j.domain.assistant;

import org.jspecify.annotations.NullMarked;

/** The adapter on stage: an emulator behind it, with a scripted backend and a clock that stands. */
@NullMarked
package dev.runs4j.azure.stage;

import org.jspecify.annotations.NullMarked;

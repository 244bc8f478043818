/** A stage of the contract kit for every adapter that speaks the Assistants protocol over HTTP. */
@NullMarked
package dev.runs4j.stages;

import org.jspecify.annotations.NullMarked;

/** The in-memory backend on the stage of the contract kit. */
@NullMarked
package dev.runs4j.testkit.inmemory;

import org.jspecify.annotations.NullMarked;

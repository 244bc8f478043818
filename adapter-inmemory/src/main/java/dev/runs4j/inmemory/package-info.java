/** A scripted backend without a network, with its own clock. */
@NullMarked
package dev.runs4j.inmemory;

import org.jspecify.annotations.NullMarked;

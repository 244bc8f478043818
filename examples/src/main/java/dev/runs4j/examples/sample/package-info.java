/** The sample of the README. */
@NullMarked
package dev.runs4j.examples.sample;

import org.jspecify.annotations.NullMarked;

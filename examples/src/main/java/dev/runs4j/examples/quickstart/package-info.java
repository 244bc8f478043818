/** The quick start of the README. */
@NullMarked
package dev.runs4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;

/** The quickstart: one question, two tools, any backend. */
@NullMarked
package dev.runs4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;

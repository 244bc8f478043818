/** The same service wired by hand, in the manner of Spring, and by Guice. */
@NullMarked
package dev.runs4j.examples.wiring;

import org.jspecify.annotations.NullMarked;

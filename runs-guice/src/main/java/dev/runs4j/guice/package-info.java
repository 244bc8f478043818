/**
 * A backend in a Guice injector: a thin layer over discovery.
 *
 * <p>Guice is optional; nothing else of Runs4j uses it. Install {@link dev.runs4j.guice.RunsModule} and close
 * {@link dev.runs4j.guice.RunsHandle} when the program ends, since Guice itself closes nothing.
 */
@NullMarked
package dev.runs4j.guice;

import org.jspecify.annotations.NullMarked;

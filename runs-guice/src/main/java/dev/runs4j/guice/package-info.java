/** Discovery and the driver bound into a Guice injector. */
@NullMarked
package dev.runs4j.guice;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the backend whose jar is on the class path or module path, and configures it from the environment.
 */
@NullMarked
package dev.runs4j.ports.discovery;

import org.jspecify.annotations.NullMarked;

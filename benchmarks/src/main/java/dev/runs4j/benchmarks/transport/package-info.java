/** HTTP transports beside each other; see {@code benchmarks/README.md} for the commands. */
@NullMarked
package dev.runs4j.benchmarks.transport;

import org.jspecify.annotations.NullMarked;

/** Clients of the Assistants protocol beside each other; see {@code docs/performance.md} for the commands and the figures. */
@NullMarked
package dev.runs4j.benchmarks.peers;

import org.jspecify.annotations.NullMarked;

/** Benchmarks; see {@code benchmarks/README.md} for the commands. */
@NullMarked
package dev.runs4j.benchmarks;

import org.jspecify.annotations.NullMarked;

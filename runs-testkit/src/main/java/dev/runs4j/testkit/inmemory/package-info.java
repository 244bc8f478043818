/** What stages with an in-memory backend behind them share. Needs {@code dev.runs4j.inmemory}, which the user requires. */
@NullMarked
package dev.runs4j.testkit.inmemory;

import org.jspecify.annotations.NullMarked;

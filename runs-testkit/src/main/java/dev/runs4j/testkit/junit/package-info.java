/**
 * A fresh in-memory backend, clock and recorder for every test of JUnit Jupiter 5.10 or newer, and the story of every run when a test fails.
 */
@NullMarked
package dev.runs4j.testkit.junit;

import org.jspecify.annotations.NullMarked;

/**
 * Drives a run to its end: creates it, waits for it, calls the caller's tools, answers, and keeps a deadline. Begin with
 * {@link dev.runs4j.driver.RunDriver}.
 */
@NullMarked
package dev.runs4j.driver;

import org.jspecify.annotations.NullMarked;

/** What the emulator logs, for tests to read. */
@NullMarked
package dev.runs4j.emulator.testlog;

import org.jspecify.annotations.NullMarked;

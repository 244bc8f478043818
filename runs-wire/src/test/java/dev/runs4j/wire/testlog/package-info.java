/** Keeps what is logged in tests, so that it can be searched. */
@NullMarked
package dev.runs4j.wire.testlog;

import org.jspecify.annotations.NullMarked;

/** Makes the calls of the backend that the core of a drive asks for. Not for callers: it may change at any time. */
@NullMarked
package dev.runs4j.driver.internal.calls;

import org.jspecify.annotations.NullMarked;

/** Parts that our own modules share. Not part of the public API; may change in any version. */
@NullMarked
package dev.runs4j.json.internal;

import org.jspecify.annotations.NullMarked;

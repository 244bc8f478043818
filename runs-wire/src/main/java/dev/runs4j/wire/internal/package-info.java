/** What the parts of this module share. */
@NullMarked
package dev.runs4j.wire.internal;

import org.jspecify.annotations.NullMarked;

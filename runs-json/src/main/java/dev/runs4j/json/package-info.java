/** Domain values as JSON text and back. */
@NullMarked
package dev.runs4j.json;

import org.jspecify.annotations.NullMarked;

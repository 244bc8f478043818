/** JSON as text: the parser's and the generator's settings, opaque values, points in time, excerpts for error messages. Not exported. */
@NullMarked
package dev.runs4j.json.internal.text;

import org.jspecify.annotations.NullMarked;

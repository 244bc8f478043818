/** Tools from records: arguments read, parameter schema derived. */
@NullMarked
package dev.runs4j.tools;

import org.jspecify.annotations.NullMarked;

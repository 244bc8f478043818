/**
 * Tools from records: a record says what a tool takes, and everything else follows from it: the JSON Schema that the model is shown, and how
 * its arguments are read. Begin with {@link dev.runs4j.tools.Tools}.
 */
@NullMarked
package dev.runs4j.tools;

import org.jspecify.annotations.NullMarked;

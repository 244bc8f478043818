/** A tool journal in a file, shared by processes that tests start and halt. */
@NullMarked
package dev.runs4j.filejournal;

import org.jspecify.annotations.NullMarked;

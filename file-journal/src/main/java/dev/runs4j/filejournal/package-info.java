/** Journals for tests: one in a file, shared by processes that are started and halted, and one that passes calls on to another. */
@NullMarked
package dev.runs4j.filejournal;

import org.jspecify.annotations.NullMarked;

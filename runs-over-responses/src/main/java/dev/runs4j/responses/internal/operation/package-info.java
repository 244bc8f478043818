/** Carries out what the core decides: asks the journal and the server, waits, and says what came of it. */
@NullMarked
package dev.runs4j.responses.internal.operation;

import org.jspecify.annotations.NullMarked;

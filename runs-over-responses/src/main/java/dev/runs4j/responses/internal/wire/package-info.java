/** Bodies of the Responses API: what is sent for a hop, and what counts of what comes back. */
@NullMarked
package dev.runs4j.responses.internal.wire;

import org.jspecify.annotations.NullMarked;

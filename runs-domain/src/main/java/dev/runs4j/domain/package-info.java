/** What a run is: one execution of an assistant on a thread, with the values and rules around it. */
@NullMarked
package dev.runs4j.domain;

import org.jspecify.annotations.NullMarked;

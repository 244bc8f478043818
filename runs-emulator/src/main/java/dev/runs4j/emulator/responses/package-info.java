/**
 * A scripted server of the Responses and Conversations API as a state machine without HTTP: it keeps its own state, follows the clock that it is given,
 * and tells afterwards what it has accepted.
 */
@NullMarked
package dev.runs4j.emulator.responses;

import org.jspecify.annotations.NullMarked;

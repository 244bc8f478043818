/** Plays runs over Responses in worlds in which processes die and sleep, and requests and answers are lost, and judges them by what the server has seen. */
@NullMarked
package dev.runs4j.responses.simulation;

import org.jspecify.annotations.NullMarked;

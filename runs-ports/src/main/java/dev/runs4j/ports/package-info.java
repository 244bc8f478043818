/** What a backend of runs must offer, the errors it may raise, and how it is found. */
@NullMarked
package dev.runs4j.ports;

import org.jspecify.annotations.NullMarked;

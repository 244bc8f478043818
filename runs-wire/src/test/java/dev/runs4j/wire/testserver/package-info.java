/** A server on loopback that plays scripts of bytes, for what a well-behaved server would never send. */
@NullMarked
package dev.runs4j.wire.testserver;

import org.jspecify.annotations.NullMarked;

/** A tool that moves money, in a process that dies while it does. */
@NullMarked
package dev.runs4j.examples.payment;

import org.jspecify.annotations.NullMarked;

/**
 * What went wrong, as the ports tell it: an answer that refuses, an exchange that broke, a body that cannot be read. Translated once, here.
 */
@NullMarked
package dev.runs4j.wire.internal.failure;

import org.jspecify.annotations.NullMarked;

/**
 * The HTTP that adapters need, without the types of any HTTP library: what a transport of your own has to do, and how the usual one is set
 * up.
 */
@NullMarked
package dev.runs4j.wire.http;

import org.jspecify.annotations.NullMarked;

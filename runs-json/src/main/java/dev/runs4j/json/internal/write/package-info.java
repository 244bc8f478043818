/**
 * Domain values as JSON, in one of three forms: what a server sends, what can be read back without loss, and parts of requests. Not
 * exported.
 */
@NullMarked
package dev.runs4j.json.internal.write;

import org.jspecify.annotations.NullMarked;

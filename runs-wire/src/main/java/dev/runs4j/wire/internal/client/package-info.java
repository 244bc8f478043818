/** The protocol's addresses as Feign interfaces, and a Feign client over the transport; nothing here knows what a body means. */
@NullMarked
package dev.runs4j.wire.internal.client;

import org.jspecify.annotations.NullMarked;

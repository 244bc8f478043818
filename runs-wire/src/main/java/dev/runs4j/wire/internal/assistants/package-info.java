/** A backend over the Assistants protocol, for the adapters that know a server of it. */
@NullMarked
package dev.runs4j.wire.internal.assistants;

import org.jspecify.annotations.NullMarked;

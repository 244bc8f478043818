/** Bodies and queries of requests, held against the official schema and made into commands. Not exported. */
@NullMarked
package dev.runs4j.emulator.internal.request;

import org.jspecify.annotations.NullMarked;

/** What is asked of the server beside taking runs forward: conversations, items, whole responses, and their events. */
@NullMarked
package dev.runs4j.responses.internal.server;

import org.jspecify.annotations.NullMarked;

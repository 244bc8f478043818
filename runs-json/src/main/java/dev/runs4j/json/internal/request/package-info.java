/** The bodies of requests, as the official schema and Microsoft's describe them. Not exported. */
@NullMarked
package dev.runs4j.json.internal.request;

import org.jspecify.annotations.NullMarked;

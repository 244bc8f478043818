package dev.runs4j.wire;

/**
 * What is logged of requests and answers. One line for each sending goes to the SLF4J logger {@code dev.runs4j.wire} at level DEBUG: what was
 * asked, the status, how long it took, the request id. Header fields and bodies are left out unless asked for here, since they hold what people
 * wrote; they are logged at DEBUG as well, bodies cut off after 8 KiB.
 *
 * <p>Keys and tokens are hidden in all of it, and so are the header fields that a command hands on to MCP servers: in bodies whatever JSON has under
 * the name {@code headers}, and elsewhere, as in the errors of that call, each of their values that has four characters or more, but for fields
 * such as {@code Accept} that only say how to speak, and for ids of the call itself.
 */
public enum WireLogging {
    /** One line for each sending. */
    LINES,
    /** The header fields too. */
    HEADERS,
    /** The header fields and the bodies too; not for places where content is private. */
    BODIES
}

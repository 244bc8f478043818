package dev.runs4j.domain.message;

/**
 * One part of what a message says, as a server returns it (official OpenAI schema 2.3.0). A message that is still being written may have
 * none.
 */
public sealed interface MessageContent
        permits TextContent, ImageFileContent, ImageUrlContent, RefusalContent, UnrecognisedContent {

    /** {@return the wire's name of the kind, such as {@code text}; empty where the server named none} */
    String type();
}

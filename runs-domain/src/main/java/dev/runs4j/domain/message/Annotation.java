package dev.runs4j.domain.message;

/**
 * A note about a passage of a text: where it comes from, or which file it stands for.
 *
 * <p>{@code startIndex} and {@code endIndex} are the server's positions in {@link TextValue#value()}, zero-based, the end exclusive; the
 * passage between them is the note's {@code text}. On ordinary text they count what {@link String#length()} counts. Which unit servers
 * count in when characters outside the basic multilingual plane (most emoji) stand before them is not established, so search for the
 * note's text where the passage does not match. The official OpenAI schema 2.3.0 requires both indexes and a minimum of 0; neither is
 * checked here.
 */
public sealed interface Annotation permits FileCitation, FilePath, UrlCitation, UnrecognisedAnnotation {

    /** {@return the wire's name of the kind, such as {@code file_citation}; empty where the server named none} */
    String type();
}

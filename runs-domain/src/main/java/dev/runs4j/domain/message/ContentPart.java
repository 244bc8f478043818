package dev.runs4j.domain.message;

/**
 * One part of a message that a caller wants to add (official OpenAI schema 2.3.0). Immutable.
 *
 * <p>Unlike {@link MessageContent} there is no unrecognised part and there are no extras: only what this version knows can be sent.
 */
public sealed interface ContentPart permits TextPart, ImageFilePart, ImageUrlPart {

    /** {@return the wire's name of the kind, such as {@code text}} */
    String type();

    /** Makes a part of plain text. */
    static TextPart text(String text) {
        return new TextPart(text);
    }

    /** Makes a part of a picture stored as a file, with the server's default detail. */
    static ImageFilePart imageFile(String fileId) {
        return new ImageFilePart(fileId, null);
    }

    /** Makes a part of a picture on the web, with the server's default detail. */
    static ImageUrlPart imageUrl(String url) {
        return new ImageUrlPart(url, null);
    }
}

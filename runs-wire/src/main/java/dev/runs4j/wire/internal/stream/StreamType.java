package dev.runs4j.wire.internal.stream;

import java.util.Locale;

/** The media type of a stream (WHATWG HTML, section 9.2.6). */
final class StreamType {

    private static final String EVENTS = "text/event-stream";

    private StreamType() {}

    /** {@return whether a header's value names it; parameters, such as a charset, say nothing new} */
    static boolean isStream(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT).equals(EVENTS);
    }
}

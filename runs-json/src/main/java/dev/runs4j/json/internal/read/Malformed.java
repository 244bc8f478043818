package dev.runs4j.json.internal.read;

import dev.runs4j.json.internal.text.Excerpt;
import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.text.LimitExceededException;
import dev.runs4j.json.internal.text.Utf8;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.MalformedResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Turns what makes a document unreadable into the one exception for it. Texts of the parser stay out: they quote the document. */
final class Malformed {

    private static final int LONGEST_POINTER = 500;

    private Malformed() {}

    static MalformedResponseException at(String message, String pointer, byte[] utf8, int place) {
        return new MalformedResponseException(message, pointer, Excerpt.upTo(utf8, place), ErrorDetails.NONE, null);
    }

    static MalformedResponseException broken(JsonIn in, int start, String what, JacksonException error) {
        JsonParser parser = in.parser();
        long offset = error.getLocation() == null ? -1 : error.getLocation().getByteOffset();
        int place = start + (int) (offset < 0 ? parser.currentLocation().getByteOffset() : offset);
        if (error instanceof LimitExceededException exceeded) {
            String pointer = exceeded.isName() ? pointerToObject(parser) : pointer(parser);
            return at(what + " has " + exceeded.told(), pointer, in.utf8(), place);
        }
        return at(what + " is not valid JSON, byte " + place, pointer(parser), in.utf8(), place);
    }

    private static String pointerToObject(JsonParser parser) {
        TokenStreamContext object = parser.streamReadContext();
        return object.hasCurrentName() ? pointer(object.getParent()) : pointer(object);
    }

    static MalformedResponseException invalidUtf8(JsonEngine engine, String what, byte[] utf8) {
        int start = Utf8.start(utf8);
        int place = Math.max(start, Utf8.lengthOfValid(utf8));
        try (JsonParser parser = engine.parser(utf8, start, place)) {
            return at(what + " is not UTF-8, byte " + place, pointerToEnd(parser), utf8, place - 1);
        }
    }

    private static String pointerToEnd(JsonParser parser) {
        try {
            JsonToken token = parser.nextToken();
            while (token != null) {
                token = parser.nextToken();
            }
        } catch (JacksonException reached) {
            return pointer(parser);
        }
        return pointer(parser);
    }

    /** Where the parser stands; the nearest ancestor whose pointer is not too long for a message. */
    static String pointer(JsonParser parser) {
        return pointer(parser.streamReadContext());
    }

    private static String pointer(TokenStreamContext context) {
        String pointer = context.pathAsPointer().toString();
        while (pointer.length() > LONGEST_POINTER) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return pointer;
    }
}

package dev.runs4j.json.internal.read;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The texts, numbers, points in time and truth values that a parser stands on. What does not fit is left to the object around it. */
abstract class ScalarIn {

    final JsonParser parser;

    ScalarIn(JsonParser parser) {
        this.parser = parser;
    }

    JsonParser parser() {
        return parser;
    }

    /** Keeps the value as an extra, unless it is null; itself always null. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // What it returns is always null, which fits every type.
    abstract <T> @Nullable T misfit();

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Reads a text. */
    public @Nullable String text() {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : misfit();
    }

    /** Reads a text, or a number in its spelling. */
    @Nullable
    String textOrNumber() {
        return parser.currentToken().isNumeric() ? parser.getString() : text();
    }

    /** Reads a text, with a stand-in for null. */
    public String textOr(String absent) {
        String text = text();
        return text == null ? absent : text;
    }

    /** Reads a word of an open vocabulary. */
    public <T> @Nullable T word(Function<String, T> vocabulary) {
        String text = text();
        return text == null ? null : vocabulary.apply(text);
    }

    /** Tells whether the value is this text. */
    boolean isText(String expected) {
        return parser.currentToken() == JsonToken.VALUE_STRING && expected.equals(parser.getString());
    }

    /** Takes a member that can have one text only; any other value is kept. */
    public void constant(String expected) {
        if (!isText(expected)) {
            misfit();
        }
    }

    /** Reads true or false. */
    public @Nullable Boolean flag() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> misfit();
        };
    }

    /** Reads a whole number, also one written as 1.0 or 1e3. */
    public @Nullable Long whole() {
        return usable(Numbers.whole(parser));
    }

    /** Reads a whole number of 32 bits. */
    public @Nullable Integer integer() {
        return usable(Numbers.integer(parser));
    }

    /** Reads a number; one beyond the range of a double is unusable. */
    public @Nullable Double decimal() {
        return usable(Numbers.decimal(parser));
    }

    /** Reads a point in time, also one written as text. */
    public @Nullable Instant time() {
        return usable(Numbers.time(parser));
    }

    private <T> @Nullable T usable(@Nullable T value) {
        return value == null ? misfit() : value;
    }
}

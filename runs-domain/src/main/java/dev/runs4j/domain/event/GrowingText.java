package dev.runs4j.domain.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that comes in pieces. Appending costs as much as the piece is long, however long the text has become. */
final class GrowingText {

    private @Nullable StringBuilder text;

    GrowingText(@Nullable String start) {
        append(Optional.ofNullable(start));
    }

    void append(Optional<String> piece) {
        piece.ifPresent(this::append);
    }

    private void append(String piece) {
        if (text == null) {
            text = new StringBuilder();
        }
        text.append(piece);
    }

    /** The text so far; null while no piece has come, not even an empty one. */
    @Nullable
    String orNull() {
        return text == null ? null : text.toString();
    }

    String orEmpty() {
        return text == null ? "" : text.toString();
    }
}

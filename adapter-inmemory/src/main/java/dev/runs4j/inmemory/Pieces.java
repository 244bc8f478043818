package dev.runs4j.inmemory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in the pieces in which a stream tells it: words, several in one piece where there are many. */
final class Pieces {

    private static final int MOST = 16;

    private Pieces() {}

    static List<String> of(String text) {
        List<String> words = words(text);
        if (words.size() <= MOST) {
            return words;
        }
        List<String> pieces = new ArrayList<>(MOST);
        for (int i = 0; i < MOST; i++) {
            int from = words.size() * i / MOST;
            pieces.add(String.join("", words.subList(from, words.size() * (i + 1) / MOST)));
        }
        return pieces;
    }

    /** Words, each with the blanks in front of it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == ' ' && text.charAt(i - 1) != ' ') {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        if (!text.isEmpty()) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** What stands there at a time, of a text that is written from one time to another. */
    static String upTo(String text, Cursor cursor, Instant at) {
        List<String> pieces = of(text);
        return String.join("", pieces.subList(0, count(pieces.size(), cursor.since(), cursor.due(), at)));
    }

    /** How many of {@code total} pieces, spread evenly, have come at a time; the last one comes at the end. */
    static int count(int total, Instant since, @Nullable Instant due, Instant at) {
        if (due == null || !at.isBefore(due)) {
            return total;
        }
        int come = 0;
        while (come < total && !next(total, come, since, due).isAfter(at)) {
            come++;
        }
        return come;
    }

    /** When the next piece comes after {@code come} of them. */
    static Instant next(int total, int come, Instant since, Instant due) {
        long nanos = Duration.between(since, due).toNanos();
        int number = Math.min(come + 1, total);
        // Divided before it is multiplied: a hundred years times the number would not fit into a long.
        return since.plusNanos(nanos / total * number + nanos % total * number / total);
    }
}

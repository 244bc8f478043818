package dev.runs4j.wire.internal.retry;

import dev.runs4j.wire.internal.WireOperation;
import dev.runs4j.wire.internal.failure.FailureKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The blocks of the page about retries, as the code has them. */
final class RetriesText {

    private static final Set<FailureKind> NO_ANSWER =
            EnumSet.of(FailureKind.NOT_SENT, FailureKind.LOST, FailureKind.INTERRUPTED);

    private RetriesText() {}

    static String table() {
        return "| Failure | Safe operations | Others | `x-should-retry: true` | `x-should-retry: false` |\n|---|---|---|---|---|\n"
                + Arrays.stream(FailureKind.values()).map(RetriesText::row).collect(Collectors.joining());
    }

    private static String row(FailureKind kind) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        words(kind),
                        word(among(true, kind, Optional.empty())),
                        word(among(false, kind, Optional.empty())),
                        advised(kind, true),
                        advised(kind, false));
    }

    private static String advised(FailureKind kind, boolean advice) {
        if (NO_ANSWER.contains(kind)) {
            return "–";
        }
        boolean safe = among(true, kind, Optional.of(advice));
        boolean others = among(false, kind, Optional.of(advice));
        return safe == others ? word(safe) : "safe ones only";
    }

    /** All operations of a group are treated alike, or the page would not be true. */
    private static boolean among(boolean repeatable, FailureKind kind, Optional<Boolean> advice) {
        List<Boolean> answers = Arrays.stream(WireOperation.values())
                .filter(operation -> operation.isRepeatable() == repeatable)
                .map(operation -> RetryTable.repeats(operation, kind, advice))
                .distinct()
                .toList();
        if (answers.size() != 1) {
            throw new AssertionError("not alike: " + kind + " " + advice);
        }
        return answers.get(0);
    }

    private static String words(FailureKind kind) {
        return switch (kind) {
            case NOT_SENT -> "no connection: the request was not sent";
            case LOST -> "the exchange broke or timed out";
            case UNCERTAIN -> "HTTP 408, 409, 5xx";
            case RATE_LIMITED -> "HTTP 429, too many requests";
            case QUOTA -> "no quota or money left (429 or 402 with such a code)";
            case REFUSED -> "any other HTTP 4xx";
            case REDIRECTED -> "HTTP 3xx";
            case UNREADABLE -> "an answer that cannot be read";
            case INTERRUPTED -> "the thread was interrupted";
        };
    }

    static String operations() {
        return "- Safe: " + operations(true) + ".\n- Others: " + operations(false) + ".\n";
    }

    private static String operations(boolean repeatable) {
        return Arrays.stream(WireOperation.values())
                .filter(operation -> operation.isRepeatable() == repeatable)
                .map(operation -> operation.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String word(boolean yes) {
        return yes ? "repeated" : "no";
    }
}

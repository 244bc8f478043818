package dev.runs4j.emulator.internal.scripts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values; what is none is a mistake and gives nothing. */
final class Values {

    private static final int MOST_RUNS = 1_000_000_000;
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern TIME = Pattern.compile("([0-9]{1,10})(ms|s|m|h)");
    private static final String TIME_WANTED = "a time such as 250ms, 2s, 5m or 1h, at most 720h,";

    private final Mistakes mistakes;

    Values(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<String> text(Node node) {
        if (!node.is(Node.Kind.TEXT)) {
            boolean quotes = node.is(Node.Kind.NUMBER) || node.is(Node.Kind.BOOLEAN);
            mistakes.wanted(node, quotes ? "a text (in quotes)" : "a text");
            return Optional.empty();
        }
        return Optional.of(node.text());
    }

    Optional<String> filled(Node node) {
        if (node.is(Node.Kind.TEXT) && node.text().isBlank()) {
            mistakes.wanted(node, "a text that is not blank");
            return Optional.empty();
        }
        return text(node);
    }

    Optional<Boolean> flag(Node node) {
        if (!node.is(Node.Kind.BOOLEAN)) {
            mistakes.wanted(node, "true or false");
            return Optional.empty();
        }
        return Optional.of(Boolean.valueOf(node.text()));
    }

    Optional<Integer> runs(Node node) {
        if (node.is(Node.Kind.NUMBER) && node.text().matches("[1-9][0-9]{0,9}")) {
            long number = Long.parseLong(node.text());
            if (number <= MOST_RUNS) {
                return Optional.of((int) number);
            }
        }
        mistakes.wanted(node, "a number of runs, 1 to " + MOST_RUNS + ",");
        return Optional.empty();
    }

    Optional<Double> score(Node node) {
        if (node.is(Node.Kind.NUMBER)) {
            BigDecimal number = new BigDecimal(node.text());
            if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) {
                return Optional.of(number.doubleValue());
            }
        }
        mistakes.wanted(node, "a number from 0 to 1");
        return Optional.empty();
    }

    Optional<Duration> time(Node node) {
        Matcher time = TIME.matcher(node.text());
        if (node.is(Node.Kind.TEXT) && time.matches()) {
            Duration length = length(Long.parseLong(time.group(1)), time.group(2));
            if (length.compareTo(LONGEST) <= 0) {
                return Optional.of(length);
            }
        }
        mistakes.wanted(node, TIME_WANTED);
        return Optional.empty();
    }

    private static Duration length(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** One of a few words. */
    Optional<String> word(Node node, List<String> allowed) {
        if (!node.is(Node.Kind.TEXT) || !allowed.contains(node.text())) {
            mistakes.wanted(node, "one of " + String.join(", ", allowed));
            return Optional.empty();
        }
        return Optional.of(node.text());
    }

    /** The items of a list that is not empty; none where it is no such list. */
    List<Node> items(Node node, String of) {
        if (!node.is(Node.Kind.LIST) || node.items().isEmpty()) {
            mistakes.wanted(node, "a list of " + of);
        }
        return node.items();
    }
}

package dev.runs4j.wire.internal.failure;

import dev.runs4j.wire.http.HttpHeaders;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a server asks to wait: {@code retry-after-ms} as OpenAI and Azure send it, {@code Retry-After} in seconds, fractions included, or as
 * a date (RFC 9110, sections 5.6.7 and 10.2.3), or in the words of the error.
 */
final class ServerWait {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    // A wait that nobody waits for; keeps sums of times in range.
    private static final BigDecimal MOST_MILLIS =
            BigDecimal.valueOf(Duration.ofDays(365).toMillis());

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30}");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(?:retry|try again|wait)(?: again)?(?: after| in| for)? (?:(\\d{1,9})m(?=\\d))?(\\d{1,9}(?:\\.\\d{1,9})?) ?"
                    + "(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h)\\b");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private ServerWait() {}

    /**
     * Reads the wait.
     *
     * @param headers the answer's
     * @param words the error's message
     * @param now for dates, where the answer does not tell its own
     * @return zero or more, at most a year
     */
    static Optional<Duration> of(HttpHeaders headers, String words, Instant now) {
        return headers.first("retry-after-ms")
                .flatMap(ServerWait::number)
                .or(() -> headers.first("Retry-After").flatMap(text -> afterOrAt(text, headers, now)))
                .or(() -> inWords(words))
                .map(millis -> Duration.ofMillis(
                        millis.max(BigDecimal.ZERO).min(MOST_MILLIS).longValue()));
    }

    private static Optional<BigDecimal> afterOrAt(String text, HttpHeaders headers, Instant now) {
        return number(text)
                .map(seconds -> seconds.multiply(THOUSAND))
                .or(() -> date(text).map(until -> {
                    // The server's own clock, where it shows it: the two may differ.
                    Instant from =
                            headers.first("Date").flatMap(ServerWait::date).orElse(now);
                    return BigDecimal.valueOf(Duration.between(from, until).toMillis());
                }));
    }

    private static Optional<BigDecimal> number(String text) {
        String bare = text.strip();
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        return DATES.stream().flatMap(form -> in(form, text.strip()).stream()).findFirst();
    }

    private static Optional<Instant> in(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> inWords(String words) {
        Matcher found = WORDS.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        BigDecimal minutes = found.group(1) == null ? BigDecimal.ZERO : new BigDecimal(found.group(1));
        return Optional.of(new BigDecimal(found.group(2))
                .multiply(unit(found.group(3).toLowerCase(Locale.ROOT)))
                .add(minutes.multiply(unit("m"))));
    }

    private static BigDecimal unit(String name) {
        if (name.startsWith("mil") || name.equals("ms")) {
            return BigDecimal.ONE;
        }
        long seconds = name.startsWith("h") ? 3600 : name.startsWith("m") ? 60 : 1;
        return BigDecimal.valueOf(seconds).multiply(THOUSAND);
    }
}

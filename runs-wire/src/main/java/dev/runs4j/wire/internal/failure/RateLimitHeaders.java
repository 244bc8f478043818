package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.RateLimit;
import dev.runs4j.ports.error.RateLimits;
import dev.runs4j.wire.http.HttpHeaders;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells of the server's limits. OpenAI tells the time until a limit is there again as a text such as {@code 6m0s}, {@code 1s} or
 * {@code 6ms}. Azure was seen to send bare numbers there, 0 and -1, whose unit is not documented: 0 is the same in every unit, others tell
 * nothing.
 */
final class RateLimitHeaders {

    private static final String PREFIX = "x-ratelimit-";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern TIME = Pattern.compile("(?=\\d)(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?"
            + "(?:(\\d{1,9}(?:\\.\\d{1,9})?)s)?(?:(\\d{1,9}(?:\\.\\d{1,9})?)ms)?");

    private RateLimitHeaders() {}

    /** Reads them; where a name comes more than once, the first one counts. */
    static RateLimits of(HttpHeaders headers) {
        Map<String, String> told = new HashMap<>();
        headers.forEach((name, value) -> {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                told.putIfAbsent(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT), value.strip());
            }
        });
        return told.isEmpty() ? RateLimits.UNKNOWN : new RateLimits(limit(told, "requests"), limit(told, "tokens"));
    }

    private static RateLimit limit(Map<String, String> told, String of) {
        return RateLimit.of(
                number(told.get("limit-" + of)), number(told.get("remaining-" + of)), time(told.get("reset-" + of)));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || !NUMBER.matcher(text).matches() ? null : Long.valueOf(text);
    }

    private static @Nullable Duration time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Matcher parts = TIME.matcher(text);
        return parts.matches()
                ? nanos(parts.group(1), 3600_000_000_000L)
                        .plus(nanos(parts.group(2), 60_000_000_000L))
                        .plus(nanos(parts.group(3), 1_000_000_000L))
                        .plus(nanos(parts.group(4), 1_000_000L))
                : null;
    }

    private static Duration nanos(@Nullable String number, long unit) {
        if (number == null) {
            return Duration.ZERO;
        }
        BigDecimal[] seconds = new BigDecimal(number)
                .multiply(BigDecimal.valueOf(unit))
                .divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        return Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue());
    }
}

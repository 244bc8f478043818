package dev.runs4j.json.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as servers write them: seconds since 1970, whole in the official schema 2.3.0. Fractions are kept to the nanosecond.
 * Compatible servers have sent milliseconds; a number of more than 10<sup>11</sup> (the year 5138) is taken for those.
 */
public final class EpochTime {

    private static final long LAST_SECOND = 100_000_000_000L;
    private static final BigDecimal LAST_SECOND_EXACT = BigDecimal.valueOf(LAST_SECOND);
    private static final int NANO_DIGITS = 9;
    private static final int MILLI_DIGITS = 3;
    private static final int MAX_MAGNITUDE = 20;

    private EpochTime() {}

    /** {@return the time; null beyond what {@link Instant} can hold} */
    public static @Nullable Instant of(long number) {
        try {
            return number > LAST_SECOND ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        } catch (DateTimeException beyond) {
            return null;
        }
    }

    /** {@return the time, cut off to the nanosecond; null for what is no number, and beyond what {@link Instant} can hold} */
    public static @Nullable Instant of(String number) {
        try {
            return of(new BigDecimal(number));
        } catch (ArithmeticException | NumberFormatException | DateTimeException unusable) {
            return null;
        }
    }

    private static @Nullable Instant of(BigDecimal number) {
        // Looked at first: rounding a number such as 1e999999999 would fill the memory with zeros.
        long magnitude = (long) number.precision() - number.scale();
        if (magnitude > MAX_MAGNITUDE) {
            return null;
        }
        if (magnitude < -MAX_MAGNITUDE || number.signum() == 0) {
            return Instant.EPOCH;
        }
        BigDecimal seconds = number.compareTo(LAST_SECOND_EXACT) > 0 ? number.movePointLeft(MILLI_DIGITS) : number;
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(NANO_DIGITS);
        return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValue());
    }

    /** {@return whether the time can be written as a whole number of seconds that reads back the same} */
    public static boolean isWholeSecond(Instant time) {
        return time.getNano() == 0 && time.getEpochSecond() <= LAST_SECOND;
    }

    /** {@return a decimal number that reads back as exactly this time} */
    public static String exact(Instant time) {
        BigDecimal seconds =
                BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS));
        boolean asMillis = seconds.compareTo(LAST_SECOND_EXACT) > 0;
        return (asMillis ? seconds.movePointRight(MILLI_DIGITS) : seconds)
                .stripTrailingZeros()
                .toPlainString();
    }
}

package dev.runs4j.json.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers within the limits of a schema. */
final class SampleNumber {

    private static final int MOST_ITEMS = 16;
    private static final int MOST_DIGITS = 400;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal START = new BigDecimal("1.5");

    private SampleNumber() {}

    static BigDecimal integer(Map<?, ?> node) {
        BigDecimal value = BigDecimal.ONE;
        BigDecimal low = greater(
                rounded(node, "minimum", RoundingMode.CEILING, 0),
                rounded(node, "exclusiveMinimum", RoundingMode.FLOOR, 1));
        if (low != null && value.compareTo(low) < 0) {
            value = low;
        }
        BigDecimal high = smaller(
                rounded(node, "maximum", RoundingMode.FLOOR, 0),
                rounded(node, "exclusiveMaximum", RoundingMode.CEILING, -1));
        if (high != null && value.compareTo(high) > 0) {
            value = high;
        }
        BigDecimal step = step(node);
        return step == null ? value : stepped(node, value, wholeMultiple(step));
    }

    static BigDecimal number(Map<?, ?> node) {
        BigDecimal value = START;
        BigDecimal low = low(node, HALF);
        if (low != null && value.compareTo(low) < 0) {
            value = low;
        }
        BigDecimal high = high(node, HALF);
        if (high != null && value.compareTo(high) > 0) {
            value = low == null ? high : between(low(node, BigDecimal.ZERO), high(node, BigDecimal.ZERO), value);
        }
        BigDecimal step = step(node);
        return step == null ? value : stepped(node, value, step);
    }

    /** How many items a list gets: as many as it must have, one where it may, never very many. */
    static int items(Map<?, ?> node, int prefix) {
        int least = bounded(node.get("minItems"), 0);
        int most = bounded(node.get("maxItems"), MOST_ITEMS);
        int wanted = prefix == 0 && node.get("items") instanceof Map ? 1 : prefix;
        return Math.min(Math.min(Math.max(wanted, least), most), MOST_ITEMS);
    }

    static int bounded(@Nullable Object limit, int otherwise) {
        BigDecimal number = decimal(limit);
        return number == null
                ? otherwise
                : number.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100_000)).intValue();
    }

    /** The limit as the last whole number that is still allowed. */
    private static @Nullable BigDecimal rounded(Map<?, ?> node, String limit, RoundingMode mode, int inwards) {
        BigDecimal number = decimal(node.get(limit));
        return number == null ? null : number.setScale(0, mode).add(BigDecimal.valueOf(inwards));
    }

    private static @Nullable BigDecimal low(Map<?, ?> node, BigDecimal distance) {
        BigDecimal exclusive = decimal(node.get("exclusiveMinimum"));
        return greater(decimal(node.get("minimum")), exclusive == null ? null : exclusive.add(distance));
    }

    private static @Nullable BigDecimal high(Map<?, ?> node, BigDecimal distance) {
        BigDecimal exclusive = decimal(node.get("exclusiveMaximum"));
        return smaller(decimal(node.get("maximum")), exclusive == null ? null : exclusive.subtract(distance));
    }

    private static @Nullable BigDecimal greater(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private static @Nullable BigDecimal smaller(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.min(other);
    }

    private static BigDecimal between(@Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal otherwise) {
        return low == null || high == null ? otherwise : low.add(high).multiply(HALF);
    }

    private static @Nullable BigDecimal step(Map<?, ?> node) {
        BigDecimal step = decimal(node.get("multipleOf"));
        return step == null || step.signum() <= 0 ? null : step;
    }

    /** The next multiple, or the one before it where that would be too much. */
    private static BigDecimal stepped(Map<?, ?> node, BigDecimal value, BigDecimal step) {
        BigDecimal up = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
        BigDecimal most = decimal(node.get("maximum"));
        BigDecimal end = decimal(node.get("exclusiveMaximum"));
        boolean isTooMuch = (most != null && up.compareTo(most) > 0) || (end != null && up.compareTo(end) >= 0);
        return isTooMuch ? up.subtract(step) : up;
    }

    /** The smallest whole number that is a multiple of the step: 3 for 1.5. */
    private static BigDecimal wholeMultiple(BigDecimal step) {
        BigDecimal bare = step.stripTrailingZeros();
        if (bare.scale() <= 0) {
            return bare;
        }
        BigInteger common = bare.unscaledValue().gcd(BigInteger.TEN.pow(bare.scale()));
        return new BigDecimal(bare.unscaledValue().divide(common));
    }

    /** Numbers of a schema are read as {@link BigDecimal}s throughout; one beyond all reason, such as 1e999999999, limits nothing. */
    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof BigDecimal number && Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
                ? number
                : null;
    }
}

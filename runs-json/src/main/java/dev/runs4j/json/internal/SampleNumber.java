package dev.runs4j.json.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers within the limits of a schema. */
final class SampleNumber {

    private static final int MOST_ITEMS = 16;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal START = new BigDecimal("1.5");

    private SampleNumber() {}

    static BigDecimal integer(Map<?, ?> node) {
        BigDecimal value = BigDecimal.ONE;
        BigDecimal low = low(node, BigDecimal.ONE);
        if (low != null && value.compareTo(low) < 0) {
            value = low.setScale(0, RoundingMode.CEILING);
        }
        BigDecimal high = high(node, BigDecimal.ONE);
        if (high != null && value.compareTo(high) > 0) {
            value = high.setScale(0, RoundingMode.FLOOR);
        }
        return stepped(node, value);
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
        return stepped(node, value);
    }

    /** How many items a list gets: as many as it must have, one where it may, never very many. */
    static int items(Map<?, ?> node, int prefix) {
        int least = bounded(node.get("minItems"), 0);
        int most = bounded(node.get("maxItems"), MOST_ITEMS);
        int wanted = prefix == 0 && node.get("items") instanceof Map ? 1 : prefix;
        return Math.min(Math.min(Math.max(wanted, least), most), MOST_ITEMS);
    }

    static int bounded(@Nullable Object limit, int otherwise) {
        BigDecimal number = SchemaSample.decimal(limit);
        return number == null
                ? otherwise
                : number.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100_000)).intValue();
    }

    private static @Nullable BigDecimal low(Map<?, ?> node, BigDecimal step) {
        BigDecimal exclusive = SchemaSample.decimal(node.get("exclusiveMinimum"));
        return exclusive == null ? SchemaSample.decimal(node.get("minimum")) : exclusive.add(step);
    }

    private static @Nullable BigDecimal high(Map<?, ?> node, BigDecimal step) {
        BigDecimal exclusive = SchemaSample.decimal(node.get("exclusiveMaximum"));
        return exclusive == null ? SchemaSample.decimal(node.get("maximum")) : exclusive.subtract(step);
    }

    private static BigDecimal between(@Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal otherwise) {
        return low == null || high == null ? otherwise : low.add(high).multiply(HALF);
    }

    private static BigDecimal stepped(Map<?, ?> node, BigDecimal value) {
        BigDecimal step = SchemaSample.decimal(node.get("multipleOf"));
        if (step == null || step.signum() <= 0) {
            return value;
        }
        BigDecimal up = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
        BigDecimal high = high(node, step);
        return high != null && up.compareTo(high) > 0 ? up.subtract(step) : up;
    }
}

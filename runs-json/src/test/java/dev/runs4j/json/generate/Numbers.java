package dev.runs4j.json.generate;

import java.time.Instant;

/** Numbers and times at the edges of their types. */
final class Numbers {

    /** Above this many seconds a reader takes a whole timestamp for milliseconds. */
    private static final long LAST_SECOND = 100_000_000_000L;

    private final Dice dice;

    Numbers(Dice dice) {
        this.dice = dice;
    }

    int integer() {
        return dice.pick(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, dice.between(-1000, 1000));
    }

    long longInteger() {
        return dice.pick(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 9_007_199_254_740_993L, dice.between(0L, 100_000L));
    }

    double real() {
        return dice.pick(0.0, -0.0, 1.0, 0.1, -2.5e-7, Double.MIN_VALUE, Double.MAX_VALUE, Math.PI, dice.fraction());
    }

    /** From 0 to {@code most} where the official schema says so, else any. */
    double real(int most) {
        return dice.official() ? dice.pick(0.0, (double) most, dice.fraction() * most) : real();
    }

    /** A position or a count: not negative in the official schema. */
    int natural() {
        return dice.official() ? dice.pick(0, 1, Integer.MAX_VALUE, dice.between(0, 1000)) : integer();
    }

    int atLeast(int least) {
        return dice.official() ? dice.pick(least, Integer.MAX_VALUE, dice.between(least, least + 1000)) : integer();
    }

    /** A time of this era, before it or long after it, of any precision. */
    Instant time() {
        long second = dice.pick(
                dice.between(1_500_000_000L, 1_900_000_000L),
                0L,
                -1L,
                2_147_483_648L,
                LAST_SECOND,
                -LAST_SECOND - 1,
                Instant.MIN.getEpochSecond(),
                dice.between(-LAST_SECOND + 1, LAST_SECOND - 1));
        return Instant.ofEpochSecond(second, nanos());
    }

    private int nanos() {
        return dice.pick(
                0, 0, 0, 500_000_000, 1_000_000 * dice.between(0, 999), 1, 999_999_999, dice.between(0, 999_999_999));
    }
}

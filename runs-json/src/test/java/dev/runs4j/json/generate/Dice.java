package dev.runs4j.json.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every choice that a generator makes. The same seed and realm give the same choices on every machine. */
final class Dice {

    private static final int LONGEST_LIST = 3;

    private final Realm realm;
    private final SplittableRandom random;

    Dice(Realm realm, long seed) {
        this.realm = realm;
        this.random = new SplittableRandom(seed);
    }

    Realm realm() {
        return realm;
    }

    boolean official() {
        return realm == Realm.OFFICIAL;
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** One time in {@code sides}. */
    boolean oneIn(int sides) {
        return random.nextInt(sides) == 0;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Makes one of several kinds. */
    @SafeVarargs
    final <T> T make(Supplier<? extends T>... kinds) {
        return kinds[random.nextInt(kinds.length)].get();
    }

    /** Present half of the time. */
    <T> @Nullable T maybe(Supplier<T> value) {
        return coin() ? value.get() : null;
    }

    /** Present half of the time, and always where the official schema wants a value that nothing can stand in for. */
    <T> @Nullable T told(Supplier<T> value) {
        return official() ? value.get() : maybe(value);
    }

    /** None to three. */
    <T> List<T> list(Supplier<? extends T> element) {
        return list(0, LONGEST_LIST, element);
    }

    <T> List<T> list(int least, int most, Supplier<? extends T> element) {
        List<T> list = new ArrayList<>();
        for (int count = between(least, most); count > 0; count--) {
            list.add(element.get());
        }
        return list;
    }

    /** A word that this version knows, or outside of the official realm now and then one that it does not. */
    <T> T word(List<T> known, Function<String, T> unknown) {
        return official() || !oneIn(4) ? pick(known) : unknown.apply("odd_" + between(0, 999));
    }

    /** The same, and in the wild realm sometimes the empty word that stands for "not told". */
    <T> T wordOrNone(List<T> known, Function<String, T> unknown) {
        return realm == Realm.WILD && oneIn(8) ? unknown.apply("") : word(known, unknown);
    }
}

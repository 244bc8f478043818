package dev.runs4j.json.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    @Test
    void theSameSeedMakesTheSameValues() {
        Generator one = new Generator(Realm.WILD, 4711);
        Generator same = new Generator(Realm.WILD, 4711);

        assertThat(one.run()).isEqualTo(same.run());
        assertThat(one.event()).isEqualTo(same.event());
        assertThat(one.command()).isEqualTo(same.command());
    }

    @Test
    void otherSeedsMakeOtherValues() {
        Set<Object> runs = new HashSet<>();
        LongStream.range(0, 100).forEach(seed -> runs.add(new Generator(Realm.WILD, seed).run()));

        assertThat(runs).hasSize(100);
    }

    @Test
    void textsHoldWhatBreaksCarelessCode() {
        Texts texts = new Texts(new Dice(Realm.WILD, 1));
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 2_000).mapToObj(i -> texts.text()).forEach(all::append);

        assertThat(all).contains("\"", "\\", "\n", "\u0000", "\u001f", "\u2028", "\ufeff", "İ", "😀", "\uffff");
    }

    @Test
    void textsAreSometimesEmptyAndSometimesLong() {
        Texts texts = new Texts(new Dice(Realm.WILD, 1));
        Set<Integer> lengths = new HashSet<>();
        IntStream.range(0, 2_000).forEach(i -> lengths.add(texts.text().length()));

        assertThat(lengths).contains(0).anyMatch(length -> length > 1_400);
    }

    @Test
    void numbersAndTimesReachTheirEdges() {
        Numbers numbers = new Numbers(new Dice(Realm.WILD, 1));
        Set<Object> seen = new HashSet<>();
        IntStream.range(0, 1_000).forEach(i -> {
            seen.add(numbers.integer());
            seen.add(numbers.longInteger());
            seen.add(numbers.real());
            seen.add(numbers.time());
        });

        assertThat(seen)
                .contains(Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, Double.MAX_VALUE, -0.0)
                .contains(Instant.EPOCH, Instant.ofEpochSecond(100_000_000_000L, 1), Instant.MIN);
    }
}

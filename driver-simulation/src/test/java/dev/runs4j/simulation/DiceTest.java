package dev.runs4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void the_numbers_are_those_of_split_mix_64() {
        Dice dice = new Dice(1234567);

        assertThat(dice.next()).isEqualTo(6457827717110365317L);
        assertThat(dice.next()).isEqualTo(3203168211198807973L);
    }

    @Test
    void numbers_stay_within_their_bounds_and_reach_them() {
        Dice dice = new Dice(1);
        int[] drawn = IntStream.range(0, 1_000).map(i -> dice.between(-2, 2)).toArray();

        assertThat(IntStream.of(drawn).distinct().sorted()).containsExactly(-2, -1, 0, 1, 2);
        assertThat(dice.seconds(-1, 1)).isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(1));
    }
}

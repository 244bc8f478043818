package dev.runs4j.driver.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotsTest {

    private static List<Duration> looks(Duration age) {
        List<Duration> waits = new ArrayList<>();
        for (int run = 0; run < 2000; run++) {
            waits.add(Pacing.look(null, age, Lots.of("thread_1", "run_" + run, 1)));
        }
        return waits;
    }

    @Test
    void the_same_wait_of_the_same_run_has_the_same_lot() {
        assertThat(Lots.of("thread_1", "run_1", 3)).isEqualTo(Lots.of("thread_1", "run_1", 3));
        assertThat(Set.of(
                        Lots.of("thread_1", "run_1", 1),
                        Lots.of("thread_1", "run_1", 2),
                        Lots.of("thread_1", "run_2", 1),
                        Lots.of("thread_2", "run_1", 1)))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 250, 300", "4000, 800, 1200", "8000, 1600, 2000", "3600000, 1600, 2000"})
    void runs_that_began_together_are_looked_at_all_over_a_fifth_and_never_outside_the_limits(
            long age, long shortest, long longest) {
        List<Duration> waits = looks(Duration.ofMillis(age));

        assertThat(waits).allMatch(wait -> wait.toMillis() >= shortest && wait.toMillis() <= longest);
        long tenth = (longest - shortest) / 10;
        Set<Long> tenths = new TreeSet<>();
        waits.forEach(wait -> tenths.add(Math.min((wait.toMillis() - shortest) / tenth, 9)));
        assertThat(tenths).hasSize(10);
        assertThat(waits.stream().filter(wait -> wait.toMillis() - shortest < 5 * tenth))
                .hasSizeBetween(850, 1150);
    }

    @Test
    void retries_are_spread_within_their_limits() {
        Set<Duration> waits = new TreeSet<>();
        for (int run = 0; run < 200; run++) {
            waits.add(Pacing.retry(null, 9, Lots.of("thread_1", "run_" + run, 1)));
        }

        assertThat(waits).hasSizeGreaterThan(150).allMatch(wait -> wait.compareTo(Duration.ofMillis(6400)) >= 0);
        assertThat(waits).allMatch(wait -> wait.compareTo(Pacing.LONGEST_RETRY) <= 0);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0.1S", "PT-1S, PT0.1S", "PT5S, PT5S", "PT24H, PT30S"})
    void the_server_s_word_is_not_spread(Duration hint, Duration wait) {
        for (int lot = 0; lot < 100; lot++) {
            assertThat(Pacing.look(hint, Duration.ofHours(1), lot)).isEqualTo(wait);
            assertThat(Pacing.retry(Duration.ofSeconds(20), 3, lot)).isEqualTo(Duration.ofSeconds(20));
        }
    }

    @Test
    void a_drive_counts_its_waits_and_draws_another_lot_for_each() {
        Played drive = Played.planned(Closing.Policy.LEAVE, Duration.ofSeconds(10))
                .see(new Observation.TakenUp())
                .see(RunStatus.QUEUED);
        Duration first = wait(drive);
        drive.waited().see(RunStatus.QUEUED);

        assertThat(first).isEqualTo(Pacing.look(null, Duration.ZERO, Lots.of("thread_1", "run_1", 1)));
        assertThat(wait(drive)).isEqualTo(Pacing.look(null, Duration.ZERO, Lots.of("thread_1", "run_1", 2)));
        assertThat(drive.record().waits()).isEqualTo(2);
    }

    private static Duration wait(Played drive) {
        return Duration.between(drive.now(), ((Effect.Sleep) drive.effect()).until());
    }
}

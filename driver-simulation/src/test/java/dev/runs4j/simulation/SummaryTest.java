package dev.runs4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Finding FINDING = new Finding(5, Rule.OUTPUTS, "he said \"no\" \\ \n");

    private static Outcome outcome(Map<FaultPoint, Integer> hits, Finding... findings) {
        return new Outcome(5, 77, hits, List.of(findings), List.of());
    }

    private static Map<FaultPoint, Integer> all() {
        Map<FaultPoint, Integer> hits = new EnumMap<>(FaultPoint.class);
        Arrays.stream(FaultPoint.values()).forEach(point -> hits.put(point, 1));
        return hits;
    }

    @Test
    void a_broken_rule_makes_a_simulation_bad() {
        Summary summary = new Summary(5);
        summary.add(outcome(all()));
        assertThat(summary.isGood()).isTrue();

        summary.add(outcome(all(), FINDING));

        assertThat(summary.isGood()).isFalse();
        assertThat(summary.violations()).isEqualTo(1);
        assertThat(summary.findings()).containsExactly(FINDING);
    }

    @Test
    void a_fault_that_never_happened_makes_a_large_simulation_bad_and_a_small_one_not() {
        Map<FaultPoint, Integer> hits = all();
        hits.remove(FaultPoint.PAUSE);
        Summary summary = new Summary(1);
        for (int round = 1; round < Summary.MANY; round++) {
            summary.add(outcome(hits));
        }
        assertThat(summary.isGood()).isTrue();

        summary.add(outcome(hits));

        assertThat(summary.neverHit()).containsExactly(FaultPoint.PAUSE);
        assertThat(summary.isGood()).isFalse();
    }

    @Test
    void only_the_first_findings_are_kept_and_all_are_counted() {
        Summary summary = new Summary(1);
        for (int round = 0; round < 30; round++) {
            summary.add(outcome(all(), FINDING, FINDING));
        }

        assertThat(summary.violations()).isEqualTo(60);
        assertThat(summary.findings()).hasSize(20);
    }

    @Test
    void the_order_of_worlds_counts_for_the_hash() {
        Summary one = new Summary(1);
        one.add(new Outcome(1, 1, Map.of(), List.of(), List.of()));
        one.add(new Outcome(2, 2, Map.of(), List.of(), List.of()));
        Summary other = new Summary(1);
        other.add(new Outcome(1, 2, Map.of(), List.of(), List.of()));
        other.add(new Outcome(2, 1, Map.of(), List.of(), List.of()));

        assertThat(other.hash()).isNotEqualTo(one.hash()).hasSize(16);
    }

    @Test
    void what_was_seen_is_quoted_as_json_wants_it() {
        Summary summary = new Summary(5);
        summary.add(outcome(all(), FINDING));

        assertThat(Report.json(summary))
                .contains(
                        "\n    {\"seed\": 5, \"rule\": \"OUTPUTS\", \"seen\": \"he said \\\"no\\\" \\\\ \\u000a\"}\n  ]\n}\n");
        assertThat(Report.table(summary)).endsWith("seed 5, OUTPUTS: he said \"no\" \\ \n\n");
    }
}

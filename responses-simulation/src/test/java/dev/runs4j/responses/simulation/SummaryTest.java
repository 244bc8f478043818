package dev.runs4j.responses.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Finding FINDING = new Finding(5, Rule.SENT_ONCE, "he said \"no\" \\ \n");

    private static Result result(Map<Fault, Integer> hits, Finding... findings) {
        return new Result(5, 77, Mode.CONVERSATION, 0, hits, List.of(findings), List.of());
    }

    private static Map<Fault, Integer> all() {
        Map<Fault, Integer> hits = new EnumMap<>(Fault.class);
        Arrays.stream(Fault.values()).forEach(point -> hits.put(point, 1));
        return hits;
    }

    @Test
    void a_broken_rule_makes_a_simulation_bad() {
        Summary summary = new Summary(5);
        summary.add(result(all()));
        assertThat(summary.isGood()).isTrue();

        summary.add(result(all(), FINDING));

        assertThat(summary.isGood()).isFalse();
        assertThat(summary.violations()).isEqualTo(1);
        assertThat(summary.findings()).containsExactly(FINDING);
    }

    private static Summary thousand(Map<Fault, Integer> hits, Mode except, int combinations) {
        Summary summary = new Summary(1);
        List<Mode> modes =
                Arrays.stream(Mode.values()).filter(mode -> mode != except).toList();
        for (int round = 0; round < Summary.MANY; round++) {
            summary.add(new Result(
                    1, 1, modes.get(round % modes.size()), round % combinations, hits, List.of(), List.of()));
        }
        return summary;
    }

    @Test
    void a_large_simulation_that_has_met_everything_is_good() {
        Summary summary = new Summary(1);
        List<Mode> modes = List.of(Mode.values());
        for (int round = 0; round < Summary.MANY; round++) {
            Mode mode = modes.get(round % modes.size());
            summary.add(new Result(1, 1, mode, round % Summary.ALL_SWITCHES, all(), List.of(), List.of()));
        }

        assertThat(summary.neverMet()).isEmpty();
        assertThat(summary.isGood()).isTrue();
    }

    @Test
    void a_fault_that_never_happened_makes_a_large_simulation_bad_and_a_small_one_not() {
        Map<Fault, Integer> hits = all();
        hits.remove(Fault.PAUSE);
        Summary small = new Summary(1);
        small.add(result(hits));
        assertThat(small.isGood()).isTrue();

        Summary summary = thousand(hits, Mode.PREVIOUS_RESPONSE, Summary.ALL_SWITCHES);

        assertThat(summary.neverMet()).containsExactly("PAUSE", "PREVIOUS_RESPONSE");
        assertThat(summary.isGood()).isFalse();
    }

    @Test
    void a_combination_of_switches_that_was_never_met_makes_a_large_simulation_bad() {
        Summary summary = thousand(all(), Mode.PREVIOUS_RESPONSE, Summary.ALL_SWITCHES - 1);

        assertThat(summary.neverMet()).containsExactly("PREVIOUS_RESPONSE", "1 combinations of switches");
        assertThat(summary.isGood()).isFalse();
    }

    @Test
    void only_the_first_findings_are_kept_and_all_are_counted() {
        Summary summary = new Summary(1);
        for (int round = 0; round < 30; round++) {
            summary.add(result(all(), FINDING, FINDING));
        }

        assertThat(summary.violations()).isEqualTo(60);
        assertThat(summary.findings()).hasSize(20);
    }

    @Test
    void the_order_of_worlds_counts_for_the_hash() {
        Summary one = new Summary(1);
        one.add(new Result(1, 1, Mode.CONVERSATION, 0, Map.of(), List.of(), List.of()));
        one.add(new Result(2, 2, Mode.CONVERSATION, 0, Map.of(), List.of(), List.of()));
        Summary other = new Summary(1);
        other.add(new Result(1, 2, Mode.CONVERSATION, 0, Map.of(), List.of(), List.of()));
        other.add(new Result(2, 1, Mode.CONVERSATION, 0, Map.of(), List.of(), List.of()));

        assertThat(other.hash()).isNotEqualTo(one.hash()).hasSize(16);
    }

    @Test
    void what_was_seen_is_quoted_as_json_wants_it() {
        Summary summary = new Summary(5);
        summary.add(result(all(), FINDING));

        assertThat(Report.json(summary))
                .contains(
                        "\n    {\"seed\": 5, \"rule\": \"SENT_ONCE\", \"seen\": \"he said \\\"no\\\" \\\\ \\u000a\"}\n  ]\n}\n");
        assertThat(Report.table(summary)).endsWith("seed 5, SENT_ONCE: he said \"no\" \\ \n\n");
    }
}

package dev.runs4j.responses.simulation;

import dev.runs4j.emulator.responses.ResponsesSwitches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What came of many worlds. */
final class Summary {

    /** From so many worlds on, what was never met counts as a failure: a smaller simulation may just have had none. */
    static final int MANY = 1_000;

    static final int ALL_SWITCHES = ResponsesSwitches.all().size();

    private static final int MOST_FINDINGS = 20;

    private final long seed;
    private final Trace hashes = new Trace(false);
    private final Map<Fault, Integer> hits = new EnumMap<>(Fault.class);
    private final Map<Mode, Integer> modes = new EnumMap<>(Mode.class);
    private final Set<Integer> switches = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int rounds;
    private int violations;

    Summary(long seed) {
        this.seed = seed;
    }

    void add(Result result) {
        rounds++;
        hashes.mix(result.hash());
        result.hits().forEach((point, count) -> hits.merge(point, count, Integer::sum));
        modes.merge(result.mode(), 1, Integer::sum);
        switches.add(result.switches());
        violations += result.findings().size();
        result.findings().stream().limit(MOST_FINDINGS - (long) findings.size()).forEach(findings::add);
    }

    long seed() {
        return seed;
    }

    int rounds() {
        return rounds;
    }

    /** {@return how many rules were broken, over all worlds} */
    int violations() {
        return violations;
    }

    /** {@return the first of them} */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    int hits(Fault point) {
        return hits.getOrDefault(point, 0);
    }

    int worlds(Mode mode) {
        return modes.getOrDefault(mode, 0);
    }

    /** {@return how many combinations of the server's unknowns there were} */
    int switches() {
        return switches.size();
    }

    /** {@return what no world has met: faults, modes, combinations of unknowns} */
    List<String> neverMet() {
        List<String> never = new ArrayList<>();
        neverHit().forEach(fault -> never.add(fault.name()));
        Arrays.stream(Mode.values()).filter(mode -> worlds(mode) == 0).forEach(mode -> never.add(mode.name()));
        if (switches() < ALL_SWITCHES) {
            never.add((ALL_SWITCHES - switches()) + " combinations of switches");
        }
        return never;
    }

    List<Fault> neverHit() {
        return Arrays.stream(Fault.values()).filter(point -> hits(point) == 0).toList();
    }

    /** {@return a hash of everything that happened in all worlds} */
    String hash() {
        return String.format(Locale.ROOT, "%016x", hashes.hash());
    }

    boolean isGood() {
        return violations == 0 && (rounds < MANY || neverMet().isEmpty());
    }
}

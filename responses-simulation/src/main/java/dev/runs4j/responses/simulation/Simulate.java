package dev.runs4j.responses.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays worlds from the command line. */
public final class Simulate {

    private Simulate() {}

    /**
     * Plays worlds.
     *
     * @param arguments the first seed and how many; "trace" behind them tells everything
     */
    public static void main(String[] arguments) {
        long from = Long.parseLong(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Build build = arguments.length > 2 && !arguments[2].equals("trace") ? Mutant.valueOf(arguments[2]) : Build.SOUND;
        boolean tracing = arguments.length > 2 && arguments[arguments.length - 1].equals("trace");
        Map<Fault, Integer> hits = new EnumMap<>(Fault.class);
        Map<String, Integer> ends = new TreeMap<>();
        int broken = 0;
        for (long seed = from; seed < from + count; seed++) {
            World world = new World(seed, build, tracing);
            List<String> verdict;
            try {
                verdict = world.play();
            } catch (RuntimeException failure) {
                System.out.println("seed " + seed + " broke");
                throw failure;
            }
            world.hits().forEach((fault, times) -> hits.merge(fault, times, Integer::sum));
            world.clients()
                    .forEach(client ->
                            client.ends().values().forEach(end -> ends.merge(end.text(), 1, Integer::sum)));
            if (!verdict.isEmpty()) {
                broken++;
                if (build != Build.SOUND) {
                    System.out.println(build + " seed " + seed + ": " + verdict.get(0).split(" ")[0]);
                    return;
                }
                if (broken < 10) {
                    System.out.println("seed " + seed + ": " + verdict);
                }
            }
        }
        System.out.println(count + " worlds, " + broken + " broken, " + hits + ", " + ends);
    }
}

package dev.runs4j.responses.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command: plays worlds and says what came of them. */
public final class Simulate {

    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    Simulate(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command; {@code --help} says how.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(new Simulate(System.out, System.err).run(List.of(args)));
    }

    int run(List<String> args) {
        Arguments arguments;
        try {
            arguments = Arguments.of(args);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.print(Arguments.USAGE);
            return MISUSED;
        }
        if (arguments.help()) {
            out.print(Arguments.USAGE);
            return GOOD;
        }
        return arguments.mutants() ? mutants(arguments) : simulate(arguments);
    }

    private int simulate(Arguments arguments) {
        Summary summary =
                Simulation.run(Build.SOUND, arguments.seed(), arguments.rounds(), arguments.trace(), this::tell);
        out.print(arguments.json() ? Report.json(summary) : Report.table(summary));
        if (summary.rounds() >= Summary.MANY && !summary.neverMet().isEmpty()) {
            err.println("No world has met: " + summary.neverMet());
        }
        return summary.isGood() ? GOOD : BAD;
    }

    private void tell(Result result) {
        if (!result.lines().isEmpty()) {
            // Beside the result, which may be JSON.
            err.println("seed " + result.seed());
            result.lines().forEach(err::println);
        }
    }

    private int mutants(Arguments arguments) {
        int missed = 0;
        List<String> rows = new ArrayList<>();
        for (Mutant mutant : Mutant.values()) {
            List<Finding> findings = Simulation.firstFindings(mutant, arguments.seed(), arguments.rounds());
            missed += findings.isEmpty() ? 1 : 0;
            rows.add(arguments.json() ? MutantRow.json(mutant, findings) : MutantRow.text(mutant, findings));
        }
        out.print(arguments.json() ? "[\n  " + String.join(",\n  ", rows) + "\n]\n" : MutantRow.TITLE);
        if (!arguments.json()) {
            rows.forEach(out::print);
        }
        return missed == 0 ? GOOD : BAD;
    }

    /** A planted fault, the first world that finds it, and the rule that is broken there. */
    static final class MutantRow {

        static final String TITLE = row("planted fault", "seed", "rules that it breaks there");

        private MutantRow() {}

        static String text(Mutant mutant, List<Finding> findings) {
            return findings.isEmpty()
                    ? row(mutant.name(), "-", "not found")
                    : row(mutant.name(), String.valueOf(findings.get(0).seed()), rules(findings));
        }

        static String json(Mutant mutant, List<Finding> findings) {
            return findings.isEmpty()
                    ? "{\"mutant\": \"" + mutant + "\", \"seed\": null, \"rules\": []}"
                    : "{\"mutant\": \"" + mutant + "\", \"seed\": "
                            + findings.get(0).seed() + ", \"rules\": [\""
                            + rules(findings).replace(", ", "\", \"") + "\"]}";
        }

        private static String rules(List<Finding> findings) {
            return String.join(
                    ", ",
                    findings.stream()
                            .map(finding -> finding.rule().name())
                            .distinct()
                            .toList());
        }

        private static String row(String mutant, String seed, String rules) {
            return String.format(Locale.ROOT, "%-30s %6s  %s\n", mutant, seed, rules);
        }
    }
}

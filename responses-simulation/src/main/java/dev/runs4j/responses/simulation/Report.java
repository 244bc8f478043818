package dev.runs4j.responses.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a summary into words, or into JSON. Neither says how long it took: the same seeds give the same text. */
final class Report {

    private static final char LAST_CONTROL = 0x1F;

    private Report() {}

    static String table(Summary summary) {
        StringBuilder text = new StringBuilder();
        line(text, "seeds", summary.seed() + " to " + (summary.seed() + summary.rounds() - 1));
        line(text, "rounds", summary.rounds());
        line(text, "violations", summary.violations());
        line(text, "trace hash", summary.hash());
        text.append("worlds\n");
        for (Mode mode : Mode.values()) {
            line(text, "  " + mode, summary.worlds(mode));
        }
        line(text, "  combinations of switches", summary.switches() + " of " + Summary.ALL_SWITCHES);
        text.append("faults\n");
        for (Fault point : Fault.values()) {
            line(text, "  " + point, summary.hits(point));
        }
        summary.findings().forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(String.format(Locale.ROOT, "%-30s %s\n", name, value));
    }

    static String json(Summary summary) {
        List<String> faults = new ArrayList<>();
        for (Fault point : Fault.values()) {
            faults.add("\n    \"" + point + "\": " + summary.hits(point));
        }
        List<String> worlds = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            worlds.add("\n    \"" + mode + "\": " + summary.worlds(mode));
        }
        worlds.add("\n    \"switches\": " + summary.switches());
        List<String> findings = summary.findings().stream()
                .map(finding -> "\n    {\"seed\": " + finding.seed() + ", \"rule\": \"" + finding.rule()
                        + "\", \"seen\": " + quoted(finding.seen()) + "}")
                .toList();
        return "{\n  \"seed\": " + summary.seed()
                + ",\n  \"rounds\": " + summary.rounds()
                + ",\n  \"violations\": " + summary.violations()
                + ",\n  \"traceHash\": \"" + summary.hash() + "\""
                + ",\n  \"worlds\": {" + String.join(",", worlds) + "\n  }"
                + ",\n  \"faults\": {" + String.join(",", faults) + "\n  }"
                + ",\n  \"findings\": [" + String.join(",", findings) + (findings.isEmpty() ? "]" : "\n  ]")
                + "\n}\n";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c <= LAST_CONTROL) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}

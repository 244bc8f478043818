package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.inmemory.RunRequest;
import dev.runs4j.inmemory.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a file. */
public final class RuleReader {

    private static final List<String> MEMBERS =
            List.of("name", "when", "script", "times", "queued_for", "racing_cancel");

    private final Mistakes mistakes;
    private final Values values;
    private final List<ScriptRule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable String takesAll;

    private RuleReader(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.values = new Values(mistakes);
    }

    /**
     * Reads a file.
     *
     * @param text what it holds
     * @param json whether it is JSON; else it is YAML
     * @param mistakes takes what is wrong; where it stays empty, the rules are whole
     * @return the rules, in their order
     */
    public static List<ScriptRule> read(String text, boolean json, Mistakes mistakes) {
        RuleReader reader = new RuleReader(mistakes);
        Node file = NodeReader.read(text, json, mistakes);
        if (file != null) {
            Members.of(file, mistakes, List.of("rules"))
                    .flatMap(members -> members.need("rules"))
                    .ifPresent(reader::rules);
        }
        return List.copyOf(reader.rules);
    }

    private void rules(Node node) {
        for (Node item : values.items(node, "rules")) {
            Members.of(item, mistakes, MEMBERS).ifPresent(rule -> rule(item, rule));
        }
    }

    private void rule(Node node, Members rule) {
        String name = name(node, rule);
        if (takesAll != null) {
            mistakes.add(
                    node.spot(),
                    node.path(),
                    "no rule wanted behind '" + takesAll + "', which takes every run (it has neither when nor times), "
                            + "but here is one");
        }
        Optional<Node> when = rule.find("when");
        Predicate<RunRequest> condition =
                when.map(conditions -> Conditions.read(conditions, mistakes)).orElse(run -> true);
        boolean always = when.isEmpty() || when.orElseThrow().members().isEmpty();
        if (always && rule.find("times").isEmpty()) {
            takesAll = name;
        }
        UnaryOperator<Script> tuning = tuning(rule);
        rule.need("script")
                .flatMap(steps -> Steps.read(steps, mistakes))
                .ifPresent(read ->
                        rules.add(new ScriptRule(name, condition, tuning.apply(read.script()), read.approvals())));
    }

    /** Its place where it has no name. */
    private String name(Node node, Members rule) {
        Optional<Node> given = rule.find("name");
        String name = given.flatMap(values::filled).orElse(node.path());
        if (!names.add(name)) {
            mistakes.wanted(given.orElse(node), "a name of its own");
        }
        return name;
    }

    private UnaryOperator<Script> tuning(Members rule) {
        Optional<Integer> times = rule.find("times").flatMap(values::runs);
        Optional<Duration> queued = rule.find("queued_for").flatMap(values::time);
        boolean racing = rule.find("racing_cancel").flatMap(values::flag).orElse(false);
        return plain -> {
            Script script = times.map(plain::times).orElse(plain);
            script = queued.map(script::queuedFor).orElse(script);
            return racing ? script.racingCancel() : script;
        };
    }
}

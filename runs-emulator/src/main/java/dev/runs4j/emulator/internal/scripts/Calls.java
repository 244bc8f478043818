package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.inmemory.Outputs;
import dev.runs4j.inmemory.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the calls that callers have to answer. */
final class Calls {

    private final Mistakes mistakes;
    private final Values values;
    private final Templates templates;
    private final Arguments arguments;

    Calls(Mistakes mistakes, Templates templates) {
        this.mistakes = mistakes;
        this.values = new Values(mistakes);
        this.templates = templates;
        this.arguments = new Arguments(templates, mistakes);
    }

    /** One round of calls of functions; each run makes its own out of it. */
    List<Function<Outputs, FunctionCall>> functions(Node node) {
        List<Function<Outputs, FunctionCall>> calls = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Node item : values.items(node, "calls")) {
            Members.of(item, mistakes, List.of("function", "arguments", "id")).ifPresent(call -> {
                Optional<String> name = call.need("function").flatMap(values::filled);
                Template text = call.find("arguments").flatMap(arguments::read).orElseGet(() -> Template.of("{}"));
                String id = id(call, ids);
                name.ifPresent(function -> {
                    names.add(function);
                    calls.add(outputs -> Script.call(id, function, text.fill(outputs)));
                });
            });
        }
        names.forEach(templates::asked); // Only now: the calls of one round do not know each other's outputs.
        return calls;
    }

    /** One round of calls that have to be approved. */
    List<McpCall> approvals(Node node) {
        List<McpCall> calls = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : values.items(node, "calls")) {
            Members.of(item, mistakes, List.of("server", "tool", "arguments", "id", "output"))
                    .ifPresent(call -> approval(call, ids).ifPresent(calls::add));
        }
        return calls;
    }

    private Optional<McpCall> approval(Members call, Set<String> ids) {
        Optional<String> server = call.need("server").flatMap(values::filled);
        Optional<String> tool = call.need("tool").flatMap(values::filled);
        String text = call.find("arguments").flatMap(arguments::fixed).orElse("{}");
        String id = id(call, ids);
        Optional<String> output = call.find("output").flatMap(templates::fixed);
        if (server.isEmpty() || tool.isEmpty()) {
            return Optional.empty();
        }
        McpCall made = McpCall.of(id, server.orElseThrow(), tool.orElseThrow(), text);
        return Optional.of(output.map(made::withOutput).orElse(made));
    }

    /** Empty where it is left to the backend. */
    private String id(Members call, Set<String> ids) {
        Optional<Node> node = call.find("id");
        Optional<String> id = node.flatMap(values::filled);
        if (id.isPresent() && !ids.add(id.orElseThrow())) {
            mistakes.wanted(node.orElseThrow(), "an id of its own in this round");
        }
        return id.orElse("");
    }
}

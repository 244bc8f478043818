package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tools that the server runs itself. */
final class Uses {

    private static final List<String> RESULT = List.of("file_id", "file_name", "score", "text");

    private final Mistakes mistakes;
    private final Values values;
    private final Templates templates;

    Uses(Mistakes mistakes, Templates templates) {
        this.mistakes = mistakes;
        this.values = new Values(mistakes);
        this.templates = templates;
    }

    List<ToolCall> read(Node node) {
        List<ToolCall> calls = new ArrayList<>();
        for (Node item : values.items(node, "tools")) {
            use(item).ifPresent(calls::add);
        }
        return calls;
    }

    private Optional<ToolCall> use(Node item) {
        if (!item.is(Node.Kind.OBJECT) || item.members().size() != 1) {
            mistakes.wanted(item, "an object with one member, code_interpreter or file_search,");
            return Optional.empty();
        }
        Node tool = item.members().values().iterator().next();
        return switch (item.members().keySet().iterator().next()) {
            case CodeInterpreterCall.TYPE ->
                Members.of(tool, mistakes, List.of("input", "logs")).flatMap(this::code);
            case FileSearchCall.TYPE ->
                Members.of(tool, mistakes, List.of("results")).map(this::search);
            default -> {
                mistakes.add(tool.key(), tool.path(), "only code_interpreter and file_search can be used here");
                yield Optional.empty();
            }
        };
    }

    private Optional<ToolCall> code(Members code) {
        Optional<String> input = code.need("input").flatMap(templates::fixed);
        List<CodeInterpreterOutput> outputs = new ArrayList<>();
        code.find("logs")
                .flatMap(templates::fixed)
                .ifPresent(logs -> outputs.add(new CodeInterpreterOutput.Logs(logs, Extras.NONE)));
        return input.map(text -> new CodeInterpreterCall("", text, outputs, Extras.NONE, Extras.NONE));
    }

    private ToolCall search(Members search) {
        Optional<List<FileSearchResult>> results = search.find("results").map(this::results);
        return new FileSearchCall("", null, results.orElse(null), Extras.NONE, Extras.NONE);
    }

    private List<FileSearchResult> results(Node node) {
        List<FileSearchResult> results = new ArrayList<>();
        for (Node item : values.items(node, "results")) {
            Members.of(item, mistakes, RESULT).flatMap(this::result).ifPresent(results::add);
        }
        return results;
    }

    private Optional<FileSearchResult> result(Members result) {
        Optional<String> file = result.need("file_id").flatMap(values::filled);
        Optional<String> name = result.need("file_name").flatMap(values::filled);
        Optional<Double> score = result.need("score").flatMap(values::score);
        Optional<String> text = result.find("text").flatMap(templates::fixed);
        if (file.isEmpty() || name.isEmpty() || score.isEmpty()) {
            return Optional.empty();
        }
        List<FileSearchContent> content = text.map(
                        passage -> List.of(new FileSearchContent("text", passage, Extras.NONE)))
                .orElse(null);
        return Optional.of(new FileSearchResult(
                file.orElseThrow(), name.orElseThrow(), score.orElseThrow(), content, Extras.NONE));
    }
}

package dev.runs4j.json.generate;

import dev.runs4j.domain.tool.CalledFunction;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.ConnectedAgentCall;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.RetrievalCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.util.List;
import java.util.Map;

/** Calls of tools, pending ones and those in steps. */
final class ToolCalls {

    private final Parts parts;
    private final Dice dice;
    private final Tools tools;

    ToolCalls(Parts parts, Tools tools) {
        this.parts = parts;
        this.dice = parts.dice;
        this.tools = tools;
    }

    /** A call of any kind; in the official realm one of the three that a step may hold. */
    ToolCall call() {
        return dice.official()
                ? dice.make(this::function, this::codeInterpreter, this::fileSearch)
                : dice.make(
                        this::function,
                        this::codeInterpreter,
                        this::fileSearch,
                        this::retrieval,
                        this::mcp,
                        this::connectedAgent,
                        this::unrecognised);
    }

    FunctionCall function() {
        return new FunctionCall(
                id(),
                new CalledFunction(parts.texts.text(), arguments(), dice.maybe(parts.texts::text), parts.extras()),
                parts.extras());
    }

    private String id() {
        return parts.texts.id("call_");
    }

    /** What a model wrote: nothing, JSON, or something that is neither. */
    private String arguments() {
        return dice.pick("", "{}", "{\"city\":\"Oslo\"}", "{\"city\":", parts.texts.text());
    }

    private CodeInterpreterCall codeInterpreter() {
        return new CodeInterpreterCall(
                id(), parts.texts.text(), dice.list(this::output), parts.extras(), parts.extras());
    }

    private CodeInterpreterOutput output() {
        return dice.official()
                ? dice.make(this::logs, this::image)
                : dice.make(this::logs, this::image, this::unrecognisedOutput);
    }

    private CodeInterpreterOutput logs() {
        return new CodeInterpreterOutput.Logs(parts.texts.text(), parts.extras());
    }

    private CodeInterpreterOutput image() {
        return new CodeInterpreterOutput.Image(parts.texts.id("file-"), parts.extras(), parts.extras());
    }

    private CodeInterpreterOutput unrecognisedOutput() {
        String type = parts.opaque.unknownType();
        return new CodeInterpreterOutput.Unrecognised(type, parts.element(type, Map.of()));
    }

    private FileSearchCall fileSearch() {
        return new FileSearchCall(
                id(), dice.maybe(tools::ranking), dice.maybe(this::results), parts.extras(), parts.extras());
    }

    List<FileSearchResult> results() {
        return dice.list(this::result);
    }

    private FileSearchResult result() {
        return new FileSearchResult(
                parts.texts.id("file-"),
                parts.texts.text(),
                parts.numbers.real(1),
                dice.maybe(() -> dice.list(this::content)),
                parts.extras());
    }

    private FileSearchContent content() {
        return new FileSearchContent(dice.word(List.of("text"), word -> word), parts.texts.text(), parts.extras());
    }

    private RetrievalCall retrieval() {
        return new RetrievalCall(id(), parts.extras(), parts.extras());
    }

    McpCall mcp() {
        return new McpCall(
                id(),
                parts.texts.name(),
                arguments(),
                dice.maybe(parts.texts::text),
                dice.maybe(parts.texts::text),
                parts.extras());
    }

    private ConnectedAgentCall connectedAgent() {
        return new ConnectedAgentCall(
                id(),
                dice.maybe(() -> parts.texts.id("asst_")),
                dice.maybe(() -> parts.texts.id("thread_")),
                dice.maybe(() -> parts.texts.id("run_")),
                parts.extras(),
                parts.extras());
    }

    private UnrecognisedToolCall unrecognised() {
        String id = dice.pick("", id());
        String type = parts.opaque.unknownType();
        Map<String, Json> members = id.isEmpty() ? Map.of() : Map.of("id", Json.text(id));
        return new UnrecognisedToolCall(id, type, parts.element(type, members));
    }
}

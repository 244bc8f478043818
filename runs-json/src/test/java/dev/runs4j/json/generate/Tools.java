package dev.runs4j.json.generate;

import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.RetrievalTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.UnrecognisedTool;
import java.util.List;
import java.util.Map;

/** Tools of assistants, runs and attachments. */
final class Tools {

    private static final List<String> RANKERS = List.of("auto", "default_2024_08_21");

    private final Parts parts;
    private final Dice dice;
    private final FoundryTools foundry;

    Tools(Parts parts) {
        this.parts = parts;
        this.dice = parts.dice;
        this.foundry = new FoundryTools(parts, this::spec);
    }

    List<ToolDefinition> tools() {
        return dice.list(this::tool);
    }

    ToolDefinition tool() {
        return dice.official()
                ? dice.make(this::function, this::fileSearch, this::codeInterpreter)
                : dice.make(
                        this::function,
                        this::fileSearch,
                        this::codeInterpreter,
                        this::retrieval,
                        foundry::tool,
                        this::unrecognised);
    }

    /** The tools of a file that comes with a message. */
    List<ToolDefinition> ofAttachment() {
        return dice.official()
                ? dice.list(() -> dice.make(this::codeInterpreter, () -> FileSearchTool.PLAIN))
                : tools();
    }

    private FunctionTool function() {
        return new FunctionTool(spec(), parts.extras());
    }

    private FunctionSpec spec() {
        return FunctionSpec.named(dice.official() ? parts.texts.name() : parts.texts.text())
                .description(dice.maybe(parts.texts::text))
                .parameters(dice.maybe(parts.opaque::schema))
                .strict(dice.maybe(dice::coin))
                .extras(parts.extras())
                .build();
    }

    private FileSearchTool fileSearch() {
        return new FileSearchTool(dice.maybe(this::options), parts.extras());
    }

    private FileSearchOptions options() {
        Integer results = dice.maybe(() -> dice.official() ? dice.between(1, 50) : parts.numbers.integer());
        return new FileSearchOptions(results, dice.maybe(this::wantedRanking), parts.extras());
    }

    /** How results are to be ranked; the official schema wants a threshold. */
    private RankingOptions wantedRanking() {
        return new RankingOptions(dice.maybe(this::ranker), dice.told(() -> parts.numbers.real(1)), parts.extras());
    }

    /** How results were ranked; the official schema wants both parts. */
    RankingOptions ranking() {
        return new RankingOptions(dice.told(this::ranker), dice.told(() -> parts.numbers.real(1)), parts.extras());
    }

    private String ranker() {
        return dice.word(RANKERS, word -> word);
    }

    private CodeInterpreterTool codeInterpreter() {
        return new CodeInterpreterTool(parts.extras());
    }

    private RetrievalTool retrieval() {
        return new RetrievalTool(parts.extras());
    }

    private UnrecognisedTool unrecognised() {
        String type = parts.opaque.unknownType();
        return new UnrecognisedTool(type, parts.element(type, Map.of()));
    }
}

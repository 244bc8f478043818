package dev.runs4j.json.generate;

import dev.runs4j.domain.run.RunSettings;
import java.util.List;

/** With what a run works. */
final class Settings {

    private static final int SMALLEST_BUDGET = 256;

    private final Parts parts;
    private final Dice dice;
    private final Tools tools;
    private final Resources resources;
    private final Options options;

    Settings(Parts parts, Tools tools, Resources resources, Options options) {
        this.parts = parts;
        this.dice = parts.dice;
        this.tools = tools;
        this.resources = resources;
        this.options = options;
    }

    RunSettings ofRun() {
        return RunSettings.builder()
                .model(dice.maybe(parts.texts::text))
                .instructions(dice.maybe(parts.texts::text))
                .tools(tools.tools())
                .toolResources(dice.maybe(resources::told))
                .fileIds(dice.official() ? List.of() : resources.fileIds())
                .temperature(dice.maybe(parts.numbers::real))
                .topP(dice.maybe(parts.numbers::real))
                .maxPromptTokens(dice.maybe(this::budget))
                .maxCompletionTokens(dice.maybe(this::budget))
                .truncationStrategy(dice.maybe(options::truncation))
                .toolChoice(dice.maybe(options::toolChoice))
                .parallelToolCalls(dice.maybe(dice::coin))
                .responseFormat(dice.maybe(options::responseFormat))
                .build();
    }

    int budget() {
        return parts.numbers.atLeast(SMALLEST_BUDGET);
    }
}

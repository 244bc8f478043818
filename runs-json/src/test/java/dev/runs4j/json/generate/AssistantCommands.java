package dev.runs4j.json.generate;

import dev.runs4j.domain.command.AssistantDraftBuilder;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.tool.ToolResources;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Commands about assistants. */
final class AssistantCommands {

    private final Parts parts;
    private final Dice dice;
    private final Tools tools;
    private final Resources resources;
    private final Options options;

    AssistantCommands(Parts parts, Tools tools, Resources resources, Options options) {
        this.parts = parts;
        this.dice = parts.dice;
        this.tools = tools;
        this.resources = resources;
        this.options = options;
    }

    CreateAssistant create() {
        return draft(CreateAssistant.of(parts.texts.text()), resources::wanted).build();
    }

    /** A change of the model may be left out, but a model is never cleared. */
    ModifyAssistant modify() {
        ModifyAssistant.Builder builder = draft(ModifyAssistant.of(parts.texts.id("asst_")), resources::told);
        return dice.coin() ? builder.build() : builder.model(parts.texts.text()).build();
    }

    /** Each part is left alone, or set, or (where null means that) cleared. */
    private <B extends AssistantDraftBuilder<B>> B draft(B builder, Supplier<ToolResources> made) {
        maybe(builder::name, parts.texts::shortText);
        maybe(builder::description, parts.texts::shortText);
        maybe(builder::instructions, parts.texts::text);
        if (dice.coin()) {
            builder.tools(tools.tools());
        }
        maybe(builder::toolResources, made);
        maybe(builder::metadata, parts::metadata);
        maybe(builder::temperature, () -> parts.numbers.real(2));
        maybe(builder::topP, () -> parts.numbers.real(1));
        maybe(builder::responseFormat, options::responseFormat);
        maybe(builder::reasoningEffort, parts::effort);
        return builder;
    }

    private <T> void maybe(Consumer<@Nullable T> setter, Supplier<T> value) {
        if (dice.coin()) {
            setter.accept(dice.maybe(value));
        }
    }
}

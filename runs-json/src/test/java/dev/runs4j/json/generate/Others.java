package dev.runs4j.json.generate;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.ListBody;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Assistants, threads, answers to deletes, and pages of lists. */
final class Others {

    private static final List<String> DELETED =
            List.of("assistant.deleted", "thread.deleted", "thread.message.deleted");

    private final Parts parts;
    private final Dice dice;
    private final Tools tools;
    private final Resources resources;
    private final Options options;

    Others(Parts parts, Tools tools, Resources resources, Options options) {
        this.parts = parts;
        this.dice = parts.dice;
        this.tools = tools;
        this.resources = resources;
        this.options = options;
    }

    Assistant assistant() {
        return Assistant.builder(parts.texts.id("asst_"))
                .createdAt(dice.told(parts.numbers::time))
                .name(dice.maybe(parts.texts::shortText))
                .description(dice.maybe(parts.texts::shortText))
                .model(dice.maybe(parts.texts::text))
                .instructions(dice.maybe(parts.texts::text))
                .tools(tools.tools())
                .toolResources(dice.maybe(resources::told))
                .metadata(parts.metadata())
                .temperature(dice.maybe(() -> parts.numbers.real(2)))
                .topP(dice.maybe(() -> parts.numbers.real(1)))
                .responseFormat(dice.maybe(options::responseFormat))
                .extras(parts.opaque.extrasOfObject("agent"))
                .build();
    }

    ConversationThread thread() {
        return ConversationThread.builder(parts.texts.id("thread_"))
                .createdAt(dice.told(parts.numbers::time))
                .toolResources(dice.maybe(resources::told))
                .metadata(parts.metadata())
                .extras(parts.opaque.extrasOfObject("conversation"))
                .build();
    }

    Deletion deletion() {
        return new Deletion(parts.texts.id("thread_"), dice.coin(), dice.word(DELETED, word -> word), parts.extras());
    }

    /** A page; the official schema wants its ids even where the page is empty and has none. */
    <T> ListBody<T> page(Supplier<T> element) {
        return new ListBody<>(
                dice.list(element),
                Optional.ofNullable(dice.told(() -> parts.texts.id("id_"))),
                Optional.ofNullable(dice.told(() -> parts.texts.id("id_"))),
                Optional.ofNullable(dice.maybe(dice::coin)),
                parts.opaque.extrasOfObject("page"));
    }
}

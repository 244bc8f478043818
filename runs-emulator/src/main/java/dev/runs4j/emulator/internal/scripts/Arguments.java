package dev.runs4j.emulator.internal.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Reads the arguments of calls: an object becomes JSON text, and the places in its texts are filled; a text is passed on as it stands, so
 * that a model's malformed JSON can be shown, too.
 */
final class Arguments {

    private final Templates templates;
    private final Mistakes mistakes;

    Arguments(Templates templates, Mistakes mistakes) {
        this.templates = templates;
        this.mistakes = mistakes;
    }

    Optional<Template> read(Node node) {
        if (node.is(Node.Kind.TEXT)) {
            return Optional.of(Template.of(node.text()));
        }
        if (!node.is(Node.Kind.OBJECT)) {
            mistakes.wanted(node, "an object or a text");
            return Optional.empty();
        }
        return json(node);
    }

    /** Where nothing can be filled. */
    Optional<String> fixed(Node node) {
        return read(node).flatMap(template -> templates.fixed(node, template));
    }

    private Optional<Template> json(Node node) {
        return switch (node.kind()) {
            case OBJECT -> object(node);
            case LIST -> list(node);
            case TEXT -> templates.read(node).map(text -> text.map(Arguments::quote));
            case NUMBER, BOOLEAN -> Optional.of(Template.of(node.text()));
            case NULL -> Optional.of(Template.of("null"));
        };
    }

    private Optional<Template> object(Node node) {
        List<Template> members = new ArrayList<>();
        node.members()
                .forEach((name, value) ->
                        json(value).ifPresent(text -> members.add(text.map(json -> quote(name) + ":" + json))));
        return whole(node.members().size(), "{", members, "}");
    }

    private Optional<Template> list(Node node) {
        List<Template> items = new ArrayList<>();
        node.items().forEach(item -> json(item).ifPresent(items::add));
        return whole(node.items().size(), "[", items, "]");
    }

    private static Optional<Template> whole(int size, String start, List<Template> parts, String end) {
        return parts.size() < size ? Optional.empty() : Optional.of(Template.joined(start, ",", parts, end));
    }

    private static String quote(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}

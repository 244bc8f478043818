package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.inmemory.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts with places such as <code>{output:find_order}</code>. A doubled opening brace stands for a brace. What looks like a place and is
 * none is a mistake; any other brace stands for itself.
 */
final class Templates {

    private static final Pattern PLACE = Pattern.compile("\\{\\{|\\{([a-z_]+)(?::([^{}]*))?\\}");
    private static final String ALLOWED = "only {output}, {output:FUNCTION}, {last_message}, {metadata:KEY}, "
            + "{instructions}, {model}, {assistant} and {thread} may be filled in (write {{ for a brace), but it was ";

    private final Mistakes mistakes;
    private final Values values;
    private final Set<String> asked = new TreeSet<>();

    Templates(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.values = new Values(mistakes);
    }

    /** Outputs of this function may be named from here on. */
    void asked(String function) {
        asked.add(function);
    }

    Optional<Template> read(Node node) {
        return values.text(node).map(text -> template(node, text));
    }

    /** A text in which nothing can be filled. */
    Optional<String> fixed(Node node) {
        return read(node).flatMap(template -> fixed(node, template));
    }

    Optional<String> fixed(Node node, Template template) {
        if (template.fixed().isEmpty()) {
            mistakes.add(node.spot(), node.path(), "nothing is filled in here; write {{ for a brace");
        }
        return template.fixed();
    }

    private Template template(Node node, String text) {
        List<Template> parts = new ArrayList<>();
        int from = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            parts.add(Template.of(text.substring(from, place.start())));
            from = place.end();
            parts.add(place.group(1) == null ? Template.of("{") : place(node, place));
        }
        parts.add(Template.of(text.substring(from)));
        return Template.joined("", "", parts, "");
    }

    private Template place(Node node, Matcher place) {
        String detail = place.group(2);
        Function<Outputs, String> value =
                detail == null ? plain(place.group(1)) : detailed(node, place.group(1), detail);
        if (value == null) {
            mistakes.add(node.spot(), node.path(), ALLOWED + place.group());
            return Template.of("");
        }
        return Template.filled(value);
    }

    private static @Nullable Function<Outputs, String> plain(String name) {
        return switch (name) {
            case "output" -> Outputs::last;
            case "last_message" -> outputs -> outputs.request().lastUserText();
            case "instructions" ->
                outputs -> outputs.request().settings().instructions().orElse("");
            case "model" -> outputs -> outputs.request().settings().model().orElse("");
            case "assistant" -> outputs -> outputs.request().assistantId();
            case "thread" -> outputs -> outputs.request().threadId();
            default -> null;
        };
    }

    private @Nullable Function<Outputs, String> detailed(Node node, String name, String detail) {
        if (name.equals("metadata") && !detail.isEmpty()) {
            return outputs -> outputs.request().metadata().get(detail).orElse("");
        }
        if (!name.equals("output")) {
            return null;
        }
        if (!asked.contains(detail)) {
            String known = asked.isEmpty() ? "there is none" : String.join(", ", asked);
            mistakes.add(
                    node.spot(),
                    node.path(),
                    "{output:FUNCTION} wanted with a function that a step before asks for (" + known + "), but it was '"
                            + detail + "'");
        }
        return outputs -> outputs.of(detail).orElse("");
    }
}

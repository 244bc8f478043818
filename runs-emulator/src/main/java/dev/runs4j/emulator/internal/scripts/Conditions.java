package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.inmemory.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code when}: which runs a rule is for. All conditions must hold; what is absent holds none. */
final class Conditions {

    private static final String INSTRUCTIONS = "instructions";
    private static final String MODEL = "model";
    private static final String ASSISTANT = "assistant";
    private static final String LAST_MESSAGE = "last_message";
    private static final String METADATA = "metadata";
    private static final List<String> MEMBERS = List.of(INSTRUCTIONS, MODEL, ASSISTANT, LAST_MESSAGE, METADATA);

    private static final String EQUALS = "equals";
    private static final String CONTAINS = "contains";
    private static final String MATCHES = "matches";
    private static final List<String> FORMS = List.of(EQUALS, CONTAINS, MATCHES);

    private final Mistakes mistakes;
    private final Values values;
    private final List<Predicate<RunRequest>> all = new ArrayList<>();

    private Conditions(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.values = new Values(mistakes);
    }

    static Predicate<RunRequest> read(Node when, Mistakes mistakes) {
        Conditions conditions = new Conditions(mistakes);
        Members.of(when, mistakes, MEMBERS).ifPresent(conditions::read);
        List<Predicate<RunRequest>> all = List.copyOf(conditions.all);
        return run -> all.stream().allMatch(condition -> condition.test(run));
    }

    private void read(Members when) {
        when.find(INSTRUCTIONS)
                .ifPresent(node -> add(node, run -> run.settings().instructions()));
        when.find(MODEL).ifPresent(node -> add(node, run -> run.settings().model()));
        when.find(ASSISTANT).ifPresent(node -> add(node, run -> Optional.of(run.assistantId())));
        when.find(LAST_MESSAGE).ifPresent(node -> add(node, run -> Optional.of(run.lastUserText())));
        when.find(METADATA).ifPresent(this::metadata);
    }

    private void metadata(Node node) {
        if (!node.is(Node.Kind.OBJECT) || node.members().isEmpty()) {
            mistakes.wanted(node, "an object of keys and what their values are to be");
            return;
        }
        node.members().forEach((key, value) -> add(value, run -> run.metadata().get(key)));
    }

    private void add(Node node, Function<RunRequest, Optional<String>> text) {
        Predicate<String> condition = condition(node);
        all.add(run -> text.apply(run).filter(condition).isPresent());
    }

    /** A plain text is what the value has to equal. */
    private Predicate<String> condition(Node node) {
        if (node.is(Node.Kind.TEXT)) {
            return node.text()::equals;
        }
        if (!node.is(Node.Kind.OBJECT) || node.members().isEmpty()) {
            boolean quotes = node.is(Node.Kind.NUMBER) || node.is(Node.Kind.BOOLEAN);
            mistakes.wanted(
                    node, "a text" + (quotes ? " (in quotes)" : "") + " or an object with equals, contains, matches");
            return text -> false;
        }
        Members forms = Members.of(node, mistakes, FORMS).orElseThrow();
        List<Predicate<String>> wanted = new ArrayList<>();
        forms.find(EQUALS).flatMap(values::text).ifPresent(whole -> wanted.add(whole::equals));
        forms.find(CONTAINS).flatMap(values::text).ifPresent(part -> wanted.add(text -> text.contains(part)));
        forms.find(MATCHES).flatMap(this::pattern).ifPresent(wanted::add);
        return text -> wanted.stream().allMatch(form -> form.test(text));
    }

    private Optional<Predicate<String>> pattern(Node node) {
        Optional<String> text = values.text(node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String expression = text.orElseThrow();
        int length = expression.codePointCount(0, expression.length());
        if (length > BoundedPattern.MAX_LENGTH) {
            mistakes.add(
                    node.spot(),
                    node.path(),
                    "a regular expression of at most " + BoundedPattern.MAX_LENGTH + " characters wanted, but it has "
                            + length);
            return Optional.empty();
        }
        try {
            return Optional.of(new BoundedPattern(Pattern.compile(expression)));
        } catch (PatternSyntaxException malformed) {
            mistakes.wanted(
                    node,
                    "a regular expression (" + malformed.getDescription() + " at character "
                            + (malformed.getIndex() + 1) + ")");
            return Optional.empty();
        }
    }
}

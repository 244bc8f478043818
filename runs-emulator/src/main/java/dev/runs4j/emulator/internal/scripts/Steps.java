package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.inmemory.Outputs;
import dev.runs4j.inmemory.Script;
import dev.runs4j.inmemory.ScriptSteps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code script}: the word {@code default}, or steps of which the last one, and no other, ends the run. */
final class Steps {

    private static final String DEFAULT = "default";
    private static final int MOST = 1_000;
    private static final String ENDS = "answers, completes, fails, stops_incomplete or never_ends";
    private static final String WORDS = "waits, asks, asks_approval, uses, says, writes, " + ENDS;

    private final Mistakes mistakes;
    private final Values values;
    private final Templates templates;
    private final Calls calls;
    private final Uses uses;
    private final Course course = new Course();
    private @Nullable Script ended;
    private boolean hasEnd;
    private boolean unreadable;
    private boolean approvals;

    private Steps(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.values = new Values(mistakes);
        this.templates = new Templates(mistakes);
        this.calls = new Calls(mistakes, templates);
        this.uses = new Uses(mistakes, templates);
    }

    /** Nothing where there are mistakes. */
    static Optional<Read> read(Node node, Mistakes mistakes) {
        if (node.is(Node.Kind.TEXT) && node.text().equals(DEFAULT)) {
            return Optional.of(new Read(Script.byDefault(), false));
        }
        Steps steps = new Steps(mistakes);
        return steps.script(node).map(script -> new Read(script, steps.approvals));
    }

    /**
     * What was read.
     *
     * @param script what runs do
     * @param approvals whether they ask for approvals
     */
    record Read(Script script, boolean approvals) {}

    private Optional<Script> script(Node node) {
        List<Node> items = node.items();
        if (!node.is(Node.Kind.LIST) || items.isEmpty() || items.size() > MOST) {
            String size = items.size() > MOST ? " with " + items.size() : "";
            mistakes.add(
                    node.spot(),
                    node.path(),
                    "a list of 1 to " + MOST + " steps or the word default wanted, but it was " + node.found() + size);
            return Optional.empty();
        }
        items.forEach(this::step);
        if (!hasEnd && !unreadable) { // Nobody knows what an unreadable last step was meant to be.
            Node last = items.get(items.size() - 1);
            mistakes.add(last.spot(), last.path(), ENDS + " wanted as the last step, but the script ends here without");
        }
        return Optional.ofNullable(ended);
    }

    /** A step is an object with one member; one of a single word may stand as a text. */
    private void step(Node item) {
        unreadable = false;
        if (hasEnd) {
            mistakes.add(item.spot(), item.path(), "no step wanted behind the one that ends the run, but here is one");
        }
        if (item.is(Node.Kind.TEXT)) {
            word(item, item.text(), Node.scalar(Node.Kind.NULL, item.path(), item.spot(), item.key(), ""));
        } else if (item.is(Node.Kind.OBJECT) && item.members().size() == 1) {
            item.members().forEach((word, value) -> word(value, word, value));
        } else {
            unreadable = true;
            mistakes.wanted(item, "a step, which is an object with one member (" + WORDS + "),");
        }
    }

    private void word(Node at, String word, Node value) {
        switch (word) {
            case "waits" -> values.time(value).ifPresent(course::waits);
            case "asks" -> asks(value);
            case "asks_approval" -> asksApproval(value);
            case "uses" -> uses(value);
            case "says" -> templates.read(value).ifPresent(course::says);
            case "writes" -> templates.fixed(value).ifPresent(course::writes);
            default -> end(at, word, value);
        }
    }

    private void asks(Node value) {
        List<Function<Outputs, FunctionCall>> round = calls.functions(value);
        if (!round.isEmpty()) {
            course.asks(
                    outputs -> round.stream().map(call -> call.apply(outputs)).toList());
        }
    }

    private void asksApproval(Node value) {
        approvals = true;
        List<McpCall> round = calls.approvals(value);
        if (!round.isEmpty() && mistakes.isEmpty()) {
            course.asksApproval(round);
        }
    }

    private void uses(Node value) {
        List<ToolCall> round = uses.read(value);
        if (!round.isEmpty()) {
            course.uses(round);
        }
    }

    private void end(Node at, String word, Node value) {
        switch (word) {
            case "answers" ->
                templates
                        .read(value)
                        .ifPresent(text ->
                                ended = course.end(Script.answers(text::fill), steps -> steps.answers(text::fill)));
            case "completes" -> alone(value, Script.completes(), ScriptSteps::completes);
            case "never_ends" -> alone(value, Script.neverEnds(), ScriptSteps::neverEnds);
            case "fails" ->
                Members.of(value, mistakes, List.of("code", "message")).ifPresent(this::fails);
            case "stops_incomplete" ->
                values.word(value, texts(IncompleteReason.values()))
                        .map(IncompleteReason::of)
                        .ifPresent(reason -> ended =
                                course.end(Script.stopsIncomplete(reason), steps -> steps.stopsIncomplete(reason)));
            default -> {
                unknown(at, word);
                return;
            }
        }
        hasEnd = true;
    }

    private void unknown(Node at, String word) {
        unreadable = true;
        mistakes.add(at.key(), at.path(), "one of " + WORDS + " wanted, but it was '" + word + "'");
    }

    private void alone(Node value, Script alone, Function<ScriptSteps, Script> after) {
        if (!value.is(Node.Kind.NULL)) {
            mistakes.wanted(value, "the word alone");
            return;
        }
        ended = course.end(alone, after);
    }

    private void fails(Members error) {
        Optional<ErrorCode> code = error.need("code")
                .flatMap(node -> values.word(node, texts(ErrorCode.values())))
                .map(ErrorCode::of);
        Optional<String> message = error.need("message").flatMap(templates::fixed);
        if (code.isPresent() && message.isPresent()) {
            ended = course.end(
                    Script.fails(code.orElseThrow(), message.orElseThrow()),
                    steps -> steps.fails(code.orElseThrow(), message.orElseThrow()));
        }
    }

    private static List<String> texts(List<?> words) {
        return words.stream().map(Object::toString).toList();
    }
}

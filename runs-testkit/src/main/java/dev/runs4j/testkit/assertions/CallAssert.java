package dev.runs4j.testkit.assertions;

import dev.runs4j.json.internal.JsonValue;
import dev.runs4j.testkit.history.RequiredCall;
import dev.runs4j.testkit.internal.Excerpt;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * A closer look at the calls of one name that a run asks for. Where there are several, each method narrows them down to those that fit, and
 * passes when one is left.
 *
 * @param <P> where {@link #and()} leads back to
 */
public final class CallAssert<P> {

    private final P parent;
    private final String expected;
    private final BiConsumer<String, String> refuse;
    private final List<RequiredCall> calls;

    private CallAssert(P parent, String expected, BiConsumer<String, String> refuse, List<RequiredCall> calls) {
        this.parent = parent;
        this.expected = expected;
        this.refuse = refuse;
        this.calls = calls;
    }

    static <P> CallAssert<P> of(
            P parent, String expected, BiConsumer<String, String> refuse, String name, List<RequiredCall> all) {
        List<RequiredCall> named =
                all.stream().filter(call -> call.name().equals(name)).toList();
        if (named.isEmpty()) {
            String names = all.stream().map(RequiredCall::name).distinct().collect(Collectors.joining(", "));
            refuse.accept(expected, "it asked for " + (names.isEmpty() ? "nothing" : names));
        }
        return new CallAssert<>(parent, expected, refuse, named);
    }

    /**
     * Passes when there is a call with these arguments. They are compared as JSON values (RFC 8259): the order of members, white space and
     * the spelling of numbers do not count, the order of lists does.
     *
     * @param json the arguments
     * @throws IllegalArgumentException when it is no JSON value
     */
    public CallAssert<P> withArguments(String json) {
        JsonValue wanted = JsonValue.parse(json)
                .orElseThrow(() -> new IllegalArgumentException("json: one JSON value, but was " + Shown.text(json)));
        List<RequiredCall> left = calls.stream()
                .filter(call ->
                        JsonValue.parse(call.arguments()).filter(wanted::equals).isPresent())
                .toList();
        String more = expected + " with " + Excerpt.of(json);
        if (left.isEmpty()) {
            refuse.accept(more, "the arguments were " + arguments());
        }
        return new CallAssert<>(parent, more, refuse, left);
    }

    /** Passes when there are just so many calls that fit so far. */
    public CallAssert<P> times(int count) {
        String more = expected + ", " + count(count);
        if (calls.size() != count) {
            refuse.accept(more, "it did " + count(calls.size()));
        }
        return new CallAssert<>(parent, more, refuse, calls);
    }

    /** Leads back to where the look began. */
    @CheckReturnValue
    public P and() {
        return parent;
    }

    private String arguments() {
        return calls.stream()
                .map(call -> call.arguments().isEmpty() ? "empty" : Excerpt.of(call.arguments()))
                .collect(Collectors.joining(" and "));
    }

    private static String count(int count) {
        return count == 1 ? "once" : count + " times";
    }
}

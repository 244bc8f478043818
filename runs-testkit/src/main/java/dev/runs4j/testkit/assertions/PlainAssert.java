package dev.runs4j.testkit.assertions;

import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Failures in plain sentences: what was expected, what was found, and what else helps. */
abstract class PlainAssert<S extends PlainAssert<S, A>, A> extends AbstractAssert<S, A> {

    PlainAssert(@Nullable A actual, Class<S> self) {
        super(actual, self);
    }

    /** Names what is looked at: "run run_1". */
    abstract String subject(A value);

    /** Lines that tell more; empty for none. */
    String background(A value) {
        return "";
    }

    /** Checks for null first, then a rule. */
    final S check(Predicate<A> rule, String expected, Function<A, String> found) {
        isNotNull();
        if (!rule.test(actual)) {
            refuse(expected, found.apply(actual));
        }
        return myself;
    }

    final void refuse(String expected, String found) {
        String background = background(actual);
        failWithMessage(
                "%s",
                "Expected " + subject(actual) + " " + expected + ",\nbut " + found + "."
                        + (background.isEmpty() ? "" : "\n\n" + background));
    }
}

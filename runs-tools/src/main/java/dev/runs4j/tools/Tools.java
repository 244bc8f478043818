package dev.runs4j.tools;

import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.driver.Tool;
import java.util.Objects;

/**
 * Makes tools out of records.
 *
 * <p>The components of the record are the parameters of the function, under their own names. A component is required unless it is an
 * {@code Optional} or carries an annotation named {@code Nullable}; {@link Describe} on the record or a component becomes the description.
 * Components may be texts, numbers, booleans, enums, dates and times in ISO 8601 form, {@code Optional}s, lists, maps with text keys, and
 * records of such; annotations of JSON libraries are not looked at.
 *
 * <p>Arguments of a call are read into the record: no arguments count as an empty object, unknown members are ignored, a blank text leaves an
 * optional number, boolean, enum, date or time out, and what is missing or does not fit is told to the model, all of the missing at once,
 * without calling the function. So is the message of an {@link IllegalArgumentException} that the record's constructor throws.
 *
 * <p>Programs that run on the module path must let JSON be read into their records: {@code opens your.package to tools.jackson.databind;} in
 * the module descriptor, or a public record in an exported package. The same goes for what a function returns, unless that is a text.
 *
 * <p>The tools are immutable and as safe for many threads as their functions are.
 */
public final class Tools {

    private Tools() {}

    /**
     * Makes a tool.
     *
     * @param name letters, digits, underscore, hyphen; at most 64 (official OpenAI schema 2.3.0)
     * @param description tells the model what it does and when to call it
     * @param arguments the record of arguments
     * @param function does the work
     * @param <A> the record of arguments
     * @throws IllegalArgumentException when the type is no record, when its module does not let JSON be read into it, or when a component is of an
     *     interface or an abstract class that JSON cannot be read into
     */
    public static <A extends Record> Tool of(
            String name, String description, Class<A> arguments, ToolFunction<? super A> function) {
        Objects.requireNonNull(function, "function");
        return of(name, description, arguments, (given, invocation) -> function.call(given));
    }

    /**
     * Makes a tool whose function is told about the call as well.
     *
     * @param name letters, digits, underscore, hyphen; at most 64 (official OpenAI schema 2.3.0)
     * @param description tells the model what it does and when to call it
     * @param arguments the record of arguments
     * @param function does the work
     * @param <A> the record of arguments
     * @throws IllegalArgumentException when the type is no record, when its module does not let JSON be read into it, or when a component is of an
     *     interface or an abstract class that JSON cannot be read into
     */
    public static <A extends Record> Tool of(
            String name, String description, Class<A> arguments, InvocationFunction<? super A> function) {
        Objects.requireNonNull(function, "function");
        Openness.check(arguments);
        FunctionTool definition = ToolDefinition.function(name, description, RecordSchema.of(arguments));
        return new RecordTool<>(definition, new ArgumentReader<>(arguments), function);
    }
}

package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls an Azure Function through storage queues (Azure AI Foundry Agent Service REST description, api-version v1). Immutable.
 */
public final class AzureFunctionTool implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "azure_function";

    private final FunctionSpec function;
    private final @Nullable JsonText inputBinding;
    private final @Nullable JsonText outputBinding;
    private final Extras innerExtras;
    private final Extras extras;

    /**
     * Makes the tool.
     *
     * @param function what the model is told of the function
     * @param inputBinding the queue that takes the arguments, one JSON object, as it is on the wire
     * @param outputBinding the queue that gives the output, one JSON object, as it is on the wire
     * @param innerExtras unmodelled members inside {@code azure_function}
     * @param extras unmodelled members beside {@code azure_function}
     */
    public AzureFunctionTool(
            FunctionSpec function,
            @Nullable JsonText inputBinding,
            @Nullable JsonText outputBinding,
            Extras innerExtras,
            Extras extras) {
        this.function = Objects.requireNonNull(function, "function");
        this.inputBinding = inputBinding;
        this.outputBinding = outputBinding;
        this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes the tool.
     *
     * @param function what the model is told of the function
     * @param inputBinding the queue that takes the arguments, one JSON object
     * @param outputBinding the queue that gives the output, one JSON object
     * @return the tool
     */
    public static AzureFunctionTool of(FunctionSpec function, JsonText inputBinding, JsonText outputBinding) {
        return new AzureFunctionTool(
                function,
                Objects.requireNonNull(inputBinding, "inputBinding"),
                Objects.requireNonNull(outputBinding, "outputBinding"),
                Extras.NONE,
                Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return what the model is told of the function} */
    public FunctionSpec function() {
        return function;
    }

    /** {@return the queue that takes the arguments, as it is on the wire} */
    public Optional<JsonText> inputBinding() {
        return Optional.ofNullable(inputBinding);
    }

    /** {@return the queue that gives the output, as it is on the wire} */
    public Optional<JsonText> outputBinding() {
        return Optional.ofNullable(outputBinding);
    }

    /** {@return unmodelled members inside {@code azure_function}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code azure_function}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AzureFunctionTool that
                && that.function.equals(function)
                && Objects.equals(that.inputBinding, inputBinding)
                && Objects.equals(that.outputBinding, outputBinding)
                && that.innerExtras.equals(innerExtras)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(function, inputBinding, outputBinding, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "AzureFunctionTool[" + function.name() + "]";
    }
}

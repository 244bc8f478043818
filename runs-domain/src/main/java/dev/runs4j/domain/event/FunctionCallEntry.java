package dev.runs4j.domain.event;

import dev.runs4j.domain.tool.CalledFunction;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;

/** A call of one of the caller's functions that grows. */
final class FunctionCallEntry implements Entry<ToolCallDelta, ToolCall> {

    private final ToldOnce<String> id;
    private final ToldOnce<String> name;
    private final GrowingText arguments;
    private final GrowingText output;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    FunctionCallEntry(FunctionCall start, Place place) {
        CalledFunction function = start.function();
        Place inner = place.in("function");
        this.id = new ToldOnce<>(start.id(), place.in("id"));
        this.name = new ToldOnce<>(function.name(), inner.in("name"));
        this.arguments = new GrowingText(function.arguments());
        this.output = new GrowingText(function.output().orElse(null));
        this.innerExtras = new GrowingExtras(function.extras(), inner, "name", "arguments", "output");
        this.extras = new GrowingExtras(start.extras(), place, "index", "id", "type", "function");
    }

    @Override
    public boolean add(ToolCallDelta delta) {
        if (!(delta instanceof FunctionCallDelta told)) {
            return false;
        }
        id.tell(told.id());
        name.tell(told.name());
        arguments.append(told.arguments());
        output.append(told.output());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public ToolCall value() {
        return new FunctionCall(
                id.or(""),
                new CalledFunction(name.or(""), arguments.orEmpty(), output.orNull(), innerExtras.value()),
                extras.value());
    }
}

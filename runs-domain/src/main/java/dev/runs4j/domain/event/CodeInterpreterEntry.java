package dev.runs4j.domain.event;

import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.ToolCall;

/** Code that runs on the server, growing in text and outputs. */
final class CodeInterpreterEntry implements Entry<ToolCallDelta, ToolCall> {

    private final ToldOnce<String> id;
    private final GrowingText input;
    private final GrowingList<CodeOutputDelta, CodeInterpreterOutput> outputs;
    private final GrowingExtras innerExtras;
    private final GrowingExtras extras;

    CodeInterpreterEntry(CodeInterpreterCall start, Place place) {
        Place inner = place.in("code_interpreter");
        this.id = new ToldOnce<>(start.id(), place.in("id"));
        this.input = new GrowingText(start.input());
        this.outputs = new GrowingList<>(start.outputs(), new CodeOutputKind(), inner.in("outputs"));
        this.innerExtras = new GrowingExtras(start.innerExtras(), inner, "input", "outputs");
        this.extras = new GrowingExtras(start.extras(), place, "index", "id", "type", "code_interpreter");
    }

    @Override
    public boolean add(ToolCallDelta delta) {
        if (!(delta instanceof CodeInterpreterCallDelta told)) {
            return false;
        }
        id.tell(told.id());
        input.append(told.input());
        outputs.add(told.outputs());
        innerExtras.add(told.innerExtras());
        extras.add(told.extras());
        return true;
    }

    @Override
    public ToolCall value() {
        return new CodeInterpreterCall(
                id.or(""), input.orEmpty(), outputs.values(), innerExtras.value(), extras.value());
    }
}

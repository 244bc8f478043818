package dev.runs4j.domain.event;

import dev.runs4j.domain.tool.CodeInterpreterOutput;

/** Printed text that grows. */
final class CodeLogsEntry implements Entry<CodeOutputDelta, CodeInterpreterOutput> {

    private final GrowingText logs;
    private final GrowingExtras extras;

    CodeLogsEntry(CodeInterpreterOutput.Logs start, Place place) {
        this.logs = new GrowingText(start.logs());
        this.extras = new GrowingExtras(start.extras(), place, "index", "type", "logs");
    }

    @Override
    public boolean add(CodeOutputDelta delta) {
        if (!(delta instanceof CodeLogsDelta told)) {
            return false;
        }
        logs.append(told.logs());
        extras.add(told.extras());
        return true;
    }

    @Override
    public CodeInterpreterOutput value() {
        return new CodeInterpreterOutput.Logs(logs.orEmpty(), extras.value());
    }
}

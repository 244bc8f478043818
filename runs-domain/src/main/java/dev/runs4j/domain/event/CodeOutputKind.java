package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CodeInterpreterOutput;

/** The outputs of code that runs on the server. */
final class CodeOutputKind implements Kind<CodeOutputDelta, CodeInterpreterOutput> {

    @Override
    public CodeInterpreterOutput blank(CodeOutputDelta delta) {
        if (delta instanceof CodeLogsDelta) {
            return new CodeInterpreterOutput.Logs("", Extras.NONE);
        }
        if (delta instanceof CodeImageDelta) {
            return new CodeInterpreterOutput.Image("", Extras.NONE, Extras.NONE);
        }
        return new CodeInterpreterOutput.Unrecognised(delta.type(), ((UnrecognisedCodeOutputDelta) delta).json());
    }

    @Override
    public Entry<CodeOutputDelta, CodeInterpreterOutput> resume(CodeInterpreterOutput value, Place place) {
        if (value instanceof CodeInterpreterOutput.Logs logs) {
            return new CodeLogsEntry(logs, place);
        }
        if (value instanceof CodeInterpreterOutput.Image image) {
            return new CodeImageEntry(image, place);
        }
        return new FixedEntry<>(value, ((CodeInterpreterOutput.Unrecognised) value).type(), this);
    }
}

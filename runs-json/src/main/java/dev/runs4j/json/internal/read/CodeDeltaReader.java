package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.CodeInterpreterCallDelta;
import dev.runs4j.domain.event.CodeOutputDelta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An addition to code that runs on the server. */
final class CodeDeltaReader implements Members {

    private static final CodeDeltaReader NOTHING = new CodeDeltaReader();

    private @Nullable String input;
    private List<CodeOutputDelta> outputs = List.of();
    private Extras innerExtras = Extras.NONE;

    private CodeDeltaReader() {}

    static @Nullable CodeInterpreterCallDelta read(JsonIn in) {
        var call = Envelope.object(CodeInterpreterCallDelta.TYPE, CodeDeltaReader::code)
                .withIndex()
                .withId();
        return call.read(
                in,
                (read, extras) -> (read == null ? NOTHING : read)
                        .onto(CodeInterpreterCallDelta.at(call.index()))
                        .id(call.id())
                        .extras(extras)
                        .build());
    }

    private static CodeDeltaReader code(JsonIn in) {
        CodeDeltaReader code = new CodeDeltaReader();
        code.innerExtras = in.members(code);
        return code;
    }

    private CodeInterpreterCallDelta.Builder onto(CodeInterpreterCallDelta.Builder call) {
        return call.input(input).outputs(outputs).innerExtras(innerExtras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "input" -> input = in.text();
            case "outputs" -> outputs = in.listOrNone(CodeOutputDeltaReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}

package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code that ran on the server. */
final class CodeInterpreterReader implements Members {

    private String input = "";
    private List<CodeInterpreterOutput> outputs = List.of();
    private Extras innerExtras = Extras.NONE;

    private CodeInterpreterReader() {}

    static @Nullable CodeInterpreterCall read(JsonIn in) {
        var call = Envelope.object(CodeInterpreterCall.TYPE, CodeInterpreterReader::code)
                .withId();
        return call.require(in, (code, extras) -> code.build(call.idOrEmpty(), extras));
    }

    private static CodeInterpreterReader code(JsonIn in) {
        CodeInterpreterReader code = new CodeInterpreterReader();
        code.innerExtras = in.members(code);
        return code;
    }

    private CodeInterpreterCall build(String id, Extras extras) {
        return new CodeInterpreterCall(id, input, outputs, innerExtras, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "input" -> input = in.textOr("");
            case "outputs" -> outputs = in.listOrNone(CodeOutputReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}

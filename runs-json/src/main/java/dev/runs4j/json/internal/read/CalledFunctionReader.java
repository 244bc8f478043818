package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CalledFunction;
import org.jspecify.annotations.Nullable;

/** The function part of a call; a name or arguments that are missing read as empty. */
final class CalledFunctionReader implements Members {

    private String functionName = "";
    private String arguments = "";
    private @Nullable String output;

    private CalledFunctionReader() {}

    static CalledFunction read(JsonIn in) {
        CalledFunctionReader reader = new CalledFunctionReader();
        Extras extras = in.members(reader);
        return new CalledFunction(reader.functionName, reader.arguments, reader.output, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "name" -> functionName = in.textOr("");
            case "arguments" -> arguments = in.textOr("");
            case "output" -> output = in.text();
            default -> {
                return false;
            }
        }
        return true;
    }
}

package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.FunctionSpec;
import org.jspecify.annotations.Nullable;

/** A function that a model may call; a name that is missing reads as empty. */
final class FunctionSpecReader implements Members {

    private String functionName = "";
    private @Nullable String description;
    private @Nullable JsonText parameters;
    private @Nullable Boolean strict;

    private FunctionSpecReader() {}

    static FunctionSpec read(JsonIn in) {
        FunctionSpecReader reader = new FunctionSpecReader();
        Extras extras = in.members(reader);
        return FunctionSpec.named(reader.functionName)
                .description(reader.description)
                .parameters(reader.parameters)
                .strict(reader.strict)
                .extras(extras)
                .build();
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "name" -> functionName = in.textOr("");
            case "description" -> description = in.text();
            case "parameters" -> parameters = in.opaque();
            case "strict" -> strict = in.flag();
            default -> {
                return false;
            }
        }
        return true;
    }
}

package dev.runs4j.json.internal.read;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.OpenApiSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A web service that a model may call; a name that is missing reads as empty. */
final class OpenApiSpecReader implements Members {

    private String serviceName = "";
    private @Nullable String description;
    private @Nullable JsonText spec;
    private @Nullable JsonText auth;
    private @Nullable List<String> defaultParams;
    private @Nullable List<JsonText> functions;

    private OpenApiSpecReader() {}

    static OpenApiSpec read(JsonIn in) {
        OpenApiSpecReader reader = new OpenApiSpecReader();
        var extras = in.members(reader);
        return OpenApiSpec.named(reader.serviceName)
                .description(reader.description)
                .spec(reader.spec)
                .auth(reader.auth)
                .defaultParams(reader.defaultParams)
                .functions(reader.functions)
                .extras(extras)
                .build();
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "name" -> serviceName = in.textOr("");
            case "description" -> description = in.text();
            case "spec" -> spec = in.opaque();
            case "auth" -> auth = in.opaque();
            case "default_params" -> defaultParams = in.texts();
            case "functions" -> functions = in.opaques();
            default -> {
                return false;
            }
        }
        return true;
    }
}

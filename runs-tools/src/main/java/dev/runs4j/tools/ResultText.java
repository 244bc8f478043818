package dev.runs4j.tools;

import dev.runs4j.domain.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the output of a tool out of what its function returned. */
final class ResultText {

    // Enums by name, as in the arguments.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private ResultText() {}

    static String of(@Nullable Object result) {
        if (result == null) {
            return "";
        }
        if (result instanceof JsonText json) {
            return json.text();
        }
        return result instanceof String text ? text : MAPPER.writeValueAsString(result);
    }
}

package dev.runs4j.responses.internal.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Content of messages. */
final class Contents {

    private static final List<String> MEANING =
            List.of("text", "refusal", "file_id", "image_url", "file_url", "filename");

    private Contents() {}

    /** {@return what a content says, in a form that is the same however it is written} A plain text is a list of one text. */
    static List<String> digest(JsonNode content) {
        if (content.isString()) {
            return List.of("text=" + content.stringValue());
        }
        List<String> said = new ArrayList<>();
        for (JsonNode part : content) {
            for (String name : MEANING) {
                if (part.path(name).isString()) {
                    said.add(name + "=" + part.path(name).stringValue());
                }
            }
        }
        return List.copyOf(said);
    }
}

package dev.runs4j.openai;

import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.assistants.OwnHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the header fields of every request; a later one takes the place of an earlier one of that name. Not thread-safe. */
final class OpenAiHeaders {

    private final OwnHeaders own = new OwnHeaders();
    private @Nullable String organization;
    private @Nullable String project;

    void organization(@Nullable String id) {
        organization = checked("organization", id);
    }

    void project(@Nullable String id) {
        project = checked("project", id);
    }

    private static @Nullable String checked(String name, @Nullable String id) {
        if (id != null) {
            if (id.isBlank()) {
                throw new IllegalArgumentException(name + ": an id, not blank, but it was");
            }
            OwnHeaders.check("OpenAI-" + name, id);
        }
        return id;
    }

    void add(String name, String value) {
        own.add(name, value);
    }

    HttpHeaders build() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("OpenAI-Beta", "assistants=v2");
        all.put("User-Agent", "runs4j");
        if (organization != null) {
            all.put("OpenAI-Organization", organization);
        }
        if (project != null) {
            all.put("OpenAI-Project", project);
        }
        return own.over(all);
    }
}

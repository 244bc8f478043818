package dev.runs4j.openai;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.wire.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the header fields of every request; a later one takes the place of an earlier one of that name. Not thread-safe. */
final class OpenAiHeaders {

    /** What the key or the connection says. */
    private static final List<String> NOT_FREE =
            List.of("authorization", "host", "content-length", "connection", "transfer-encoding");

    private final Map<String, String> own = new LinkedHashMap<>();
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
            check("OpenAI-" + name, id);
        }
        return id;
    }

    void add(String name, String value) {
        check(name, value);
        if (NOT_FREE.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new IllegalArgumentException("header: a name other than " + NOT_FREE + ", but was " + name);
        }
        own.keySet().removeIf(name::equalsIgnoreCase);
        own.put(name, value);
    }

    private static void check(String name, String value) {
        CallOptions.DEFAULT.withHeader(name, value); // The ports know what a header may be; HTTP takes less.
        if (!value.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException("header " + name + ": ASCII, but has another character");
        }
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
        own.forEach((name, value) -> {
            all.keySet().removeIf(name::equalsIgnoreCase);
            all.put(name, value);
        });
        HttpHeaders.Builder headers = HttpHeaders.builder();
        all.forEach(headers::add);
        return headers.build();
    }
}

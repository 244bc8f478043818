package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.wire.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects the header fields of every request; a later one takes the place of an earlier one of that name. Not thread-safe. */
public final class OwnHeaders {

    /** What the credential or the connection says. */
    private static final List<String> NEVER_FREE =
            List.of("authorization", "host", "content-length", "connection", "transfer-encoding");

    private final List<String> notFree;
    private final Map<String, String> own = new LinkedHashMap<>();

    /**
     * Begins without fields.
     *
     * @param notFree further names that cannot be set, in small letters
     */
    public OwnHeaders(String... notFree) {
        this.notFree = Stream.concat(NEVER_FREE.stream(), Stream.of(notFree)).toList();
    }

    /**
     * Adds a field.
     *
     * @throws IllegalArgumentException when the name is not free, or the two cannot be a field; the message never shows the value
     */
    public void add(String name, String value) {
        check(name, value);
        if (notFree.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new IllegalArgumentException("header: a name other than " + notFree + ", but was " + name);
        }
        own.keySet().removeIf(name::equalsIgnoreCase);
        own.put(name, value);
    }

    /** Refuses what cannot be a field. */
    public static void check(String name, String value) {
        CallOptions.DEFAULT.withHeader(name, value); // The ports know what a header may be; HTTP takes less.
        if (!value.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException("header " + name + ": ASCII, but has another character");
        }
    }

    /** {@return the usual fields, those of the same name replaced, and the others behind them} */
    public HttpHeaders over(Map<String, String> usual) {
        Map<String, String> all = new LinkedHashMap<>(usual);
        own.forEach((name, value) -> {
            all.keySet().removeIf(name::equalsIgnoreCase);
            all.put(name, value);
        });
        HttpHeaders.Builder headers = HttpHeaders.builder();
        all.forEach(headers::add);
        return headers.build();
    }
}

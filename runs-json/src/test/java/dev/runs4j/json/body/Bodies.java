package dev.runs4j.json.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Bodies that lie as files beside this class. */
final class Bodies {

    static final RunsJson JSON = RunsJson.standard();

    private Bodies() {}

    static String text(String name) {
        try (InputStream file = Bodies.class.getResourceAsStream(name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(JsonType<T> type, String name) {
        return JSON.read(type, text(name));
    }

    /** The body reads as this value, and still does after it was stored. */
    static <T> void assertReads(JsonType<T> type, String name, T expected) {
        T actual = read(type, name);
        String stored = JSON.write(type, actual, JsonForm.STORAGE);

        assertThat(actual)
                .as("%s was read as %s, not as %s", name, stored, JSON.write(type, expected, JsonForm.STORAGE))
                .isEqualTo(expected);
        assertThat(JSON.read(type, stored)).as("%s stored as %s", name, stored).isEqualTo(expected);
    }
}

package dev.runs4j.json.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Bodies that lie as files beside this class. */
final class Bodies {

    static final RunsJson JSON = RunsJson.standard();

    private Bodies() {}

    static String text(String name) {
        return file(name + ".json");
    }

    private static String file(String name) {
        try (InputStream file = Bodies.class.getResourceAsStream(name)) {
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

    /** The events of a stream that was written down as it goes over the wire. */
    static List<RunEvent> events(String name) {
        return Pattern.compile("\\R\\R")
                .splitAsStream(file(name + ".txt").strip())
                .map(frame -> frame.split("\\R"))
                .map(lines ->
                        JSON.readEvent(lines[0].substring("event: ".length()), lines[1].substring("data: ".length())))
                .toList();
    }
}

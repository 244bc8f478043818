package dev.runs4j.wire.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The events that a server has sent, as they came over the wire.
 *
 * @param events each with its name, its data and the empty line behind it
 */
record Recording(List<String> events) {

    /** {@return a run that says something and asks for a tool's output} */
    static Recording asks() {
        return read("asks.sse");
    }

    /** {@return how it goes on with the output, and ends} */
    static Recording answers() {
        return read("answers.sse");
    }

    private static Recording read(String name) {
        try (InputStream in = Recording.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Recording(Stream.of(text.split("(?<=\n\n)", -1))
                    .filter(event -> !event.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the names of the first events} */
    List<String> names(int count) {
        return events.stream()
                .limit(count)
                .map(event -> event.substring("event: ".length(), event.indexOf('\n')))
                .toList();
    }

    /** {@return the first events, each in a chunk of its own} */
    String chunks(int count) {
        return String.join("", events.stream().limit(count).map(Act::chunk).toList());
    }
}

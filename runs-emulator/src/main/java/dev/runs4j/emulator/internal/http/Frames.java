package dev.runs4j.emulator.internal.http;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.RunsJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Events as frames: a line with the name, a line with the data, a blank line. Data of several lines takes several. For one thread. */
final class Frames {

    private static final int ENOUGH = 16 * 1024;

    private final StringBuilder frames = new StringBuilder(ENOUGH / 8);
    private final UnaryOperator<String> form;

    /** Each event's data is put into a form of its own. */
    Frames(UnaryOperator<String> form) {
        this.form = form;
    }

    void add(RunEvent event) {
        frames.append("event: ").append(oneLine(event.name())).append('\n');
        String data = form.apply(RunsJson.standard().writeEventData(event, JsonForm.RESOURCE_WITH_EXTRAS));
        if (data.indexOf('\n') < 0 && data.indexOf('\r') < 0) {
            frames.append("data: ").append(data).append('\n');
        } else {
            data.lines().forEach(line -> frames.append("data: ").append(line).append('\n'));
        }
        frames.append('\n');
    }

    /** A name with a line break would begin a line of its own. */
    private static String oneLine(String name) {
        return name.indexOf('\n') < 0 && name.indexOf('\r') < 0 ? name : name.replaceAll("[\\r\\n]", " ");
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    boolean isFull() {
        return frames.length() >= ENOUGH;
    }

    ByteBuffer take() {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(frames.toString());
        frames.setLength(0);
        return bytes;
    }
}

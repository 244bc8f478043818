package dev.runs4j.json;

import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.event.RunEvent;
import java.io.InputStream;
import java.io.OutputStream;

/** Domain values as JSON text and back. */
@SuppressWarnings({"unused", "DoNotCallSuggester"}) // Frame only.
public final class RunsJson {

    private RunsJson(JsonLimits limits) {}

    /** Reads and writes within {@link JsonLimits#DEFAULT}. */
    public static RunsJson standard() {
        return with(JsonLimits.DEFAULT);
    }

    /** Reads and writes within these limits. */
    public static RunsJson with(JsonLimits limits) {
        return new RunsJson(limits);
    }

    /** Reads a value. */
    public <T> T read(JsonType<T> type, String json) {
        throw frame();
    }

    /** Reads a value. */
    public <T> T read(JsonType<T> type, byte[] utf8) {
        throw frame();
    }

    /** Reads a value to the end of the stream, which the caller closes. */
    public <T> T read(JsonType<T> type, InputStream utf8) {
        throw frame();
    }

    /** Writes a value. */
    public <T> String write(JsonType<T> type, T value, JsonForm form) {
        throw frame();
    }

    /** Writes a value. */
    public <T> byte[] writeBytes(JsonType<T> type, T value, JsonForm form) {
        throw frame();
    }

    /** Writes a value. */
    public <T> void write(JsonType<T> type, T value, JsonForm form, OutputStream out) {
        throw frame();
    }

    /** Reads one event of a stream. */
    public RunEvent readEvent(String name, String data) {
        throw frame();
    }

    /** Writes the data of an event. */
    public String writeEventData(RunEvent event, JsonForm form) {
        throw frame();
    }

    /** Writes the body of a command. */
    public String writeRequest(Command command) {
        throw frame();
    }

    /** Writes the body of a command. */
    public String writeRequest(Command command, boolean stream) {
        throw frame();
    }

    /** Writes the body of a command. */
    public byte[] writeRequestBytes(Command command) {
        throw frame();
    }

    /** Writes the body of a command. */
    public byte[] writeRequestBytes(Command command, boolean stream) {
        throw frame();
    }

    private static IllegalStateException frame() {
        return new IllegalStateException("only the frame so far");
    }
}

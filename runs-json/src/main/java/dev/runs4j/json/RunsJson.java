package dev.runs4j.json;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.json.internal.read.ContentFilterReader;
import dev.runs4j.json.internal.read.DocumentReader;
import dev.runs4j.json.internal.read.EventReader;
import dev.runs4j.json.internal.request.RequestWriter;
import dev.runs4j.json.internal.text.EngineLimits;
import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.write.DocumentWriter;
import dev.runs4j.json.internal.write.EventWriter;
import dev.runs4j.json.internal.write.Form;
import dev.runs4j.ports.error.ContentFilterFinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Domain values as JSON text and back.
 *
 * <p><b>Reading</b> is tolerant, because servers are not strict: of 83 runs recorded from the live API 13 satisfied the official schema
 * 2.3.0. Absent and null mean the same. A member that the domain does not model, and a modelled one whose value has an unusable type, is
 * kept among the extras of its object. A list with an element of an unusable type is kept there whole, unless the list's type has an
 * unrecognised member, which then holds the element. The last of several members of one name counts. Numbers may be spelt {@code 1},
 * {@code 1.0} or {@code 1e0}; points in time are seconds, fractions included, or milliseconds where the number is above 10<sup>11</sup>, as
 * numbers or as text. A {@link dev.runs4j.ports.error.MalformedResponseException} is thrown only for what is no JSON (RFC 8259) in UTF-8,
 * for a member name with half a surrogate pair, for what breaks the {@link JsonLimits}, for another type than an object at the root, and for an object without a usable id; it tells the
 * place as a JSON pointer (RFC 6901) and shows the structure before it with all values hidden.
 *
 * <p><b>Writing</b> refuses, with {@link dev.runs4j.ports.error.InvalidRequestException}, a {@link dev.runs4j.domain.JsonText} that is not
 * one JSON value within the limits, a number that JSON does not have, and a free name, such as a key of metadata, with half a surrogate pair;
 * a request also refuses extras. All of it is listed at once.
 *
 * <p>Immutable, and safe for use by several threads. Making one costs some set-up, so keep it.
 */
public final class RunsJson {

    private static final RunsJson STANDARD = new RunsJson(JsonLimits.DEFAULT);

    private final JsonLimits limits;
    private final DocumentReader reader;
    private final EventReader events;
    private final ContentFilterReader contentFilter;
    private final DocumentWriter writer;
    private final EventWriter eventWriter;
    private final RequestWriter requests;

    private RunsJson(JsonLimits limits) {
        JsonEngine engine = new JsonEngine(new EngineLimits(
                limits.maxBytes(),
                limits.maxNesting(),
                limits.maxStringLength(),
                limits.maxNameLength(),
                limits.maxNumberLength()));
        this.limits = limits;
        this.reader = new DocumentReader(engine);
        this.events = new EventReader(reader);
        this.contentFilter = new ContentFilterReader(reader);
        this.writer = new DocumentWriter(engine);
        this.eventWriter = new EventWriter(writer);
        this.requests = new RequestWriter(writer);
    }

    /** {@return the one that keeps to {@link JsonLimits#DEFAULT}} */
    public static RunsJson standard() {
        return STANDARD;
    }

    /** Reads and writes within other limits. */
    public static RunsJson with(JsonLimits limits) {
        return new RunsJson(limits);
    }

    /** {@return how much it takes} */
    public JsonLimits limits() {
        return limits;
    }

    /**
     * Reads a value out of text.
     *
     * @param type what it is
     * @param json the whole document
     * @param <T> the domain type
     * @return the value
     * @throws dev.runs4j.ports.error.MalformedResponseException when it cannot be read at all
     */
    public <T> T read(JsonType<T> type, String json) {
        return reader.read(type.toString(), type.reader(), json);
    }

    /**
     * Reads a value out of bytes.
     *
     * @param type what it is
     * @param utf8 the whole document; a byte order mark is skipped
     * @param <T> the domain type
     * @return the value
     * @throws dev.runs4j.ports.error.MalformedResponseException when it cannot be read at all
     */
    public <T> T read(JsonType<T> type, byte[] utf8) {
        return reader.read(type.toString(), type.reader(), utf8);
    }

    /**
     * Reads a value out of a stream: all of it is taken into memory first, but never more than the limit.
     *
     * @param type what it is
     * @param utf8 the whole document, read to its end; the caller closes it
     * @param <T> the domain type
     * @return the value
     * @throws dev.runs4j.ports.error.MalformedResponseException when it cannot be read at all
     * @throws UncheckedIOException when the stream fails
     */
    public <T> T read(JsonType<T> type, InputStream utf8) {
        return reader.read(type.toString(), type.reader(), utf8);
    }

    /**
     * Writes a value as compact text. Half of a surrogate pair, which has no UTF-8, is written as an escape.
     *
     * @param type what it is
     * @param value the value
     * @param form for whom
     * @param <T> the domain type
     * @return the document
     * @throws dev.runs4j.ports.error.InvalidRequestException when something in the value must not be written
     */
    public <T> String write(JsonType<T> type, T value, JsonForm form) {
        return writer.write(internal(form), type.writer(), Objects.requireNonNull(value, "value"));
    }

    /**
     * Writes a value as compact UTF-8.
     *
     * @param type what it is
     * @param value the value
     * @param form for whom
     * @param <T> the domain type
     * @return the document
     * @throws dev.runs4j.ports.error.InvalidRequestException when something in the value must not be written
     */
    public <T> byte[] writeBytes(JsonType<T> type, T value, JsonForm form) {
        return writer.writeBytes(internal(form), type.writer(), Objects.requireNonNull(value, "value"));
    }

    /**
     * Writes a value as compact UTF-8, all at once or, when it is refused, not at all.
     *
     * @param type what it is
     * @param value the value
     * @param form for whom
     * @param out where to; neither flushed nor closed
     * @param <T> the domain type
     * @throws dev.runs4j.ports.error.InvalidRequestException when something in the value must not be written
     * @throws UncheckedIOException when the stream fails
     */
    public <T> void write(JsonType<T> type, T value, JsonForm form, OutputStream out) {
        byte[] utf8 = writeBytes(type, value, form);
        try {
            out.write(utf8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads one event of a stream.
     *
     * <p>The stream's end is told by the name {@code done}, by the data {@code [DONE]} or {@code [CANCELLED]} under any name, and by a frame
     * with neither name nor data. An error is told by the name {@code error}, bare, wrapped in {@code error} or in plain words, and by a
     * wrapped error under a name that is not one of an object. Any other unknown name gives an
     * {@link dev.runs4j.domain.event.UnrecognisedEvent}, whatever its data. The name of an event stands in for a missing status of its run
     * or step.
     *
     * @param name the name on the wire; empty for none
     * @param data the data, lines joined
     * @return the event
     * @throws dev.runs4j.ports.error.MalformedResponseException when the data of a known event cannot be read at all; this includes
     *     anything behind the object, such as the surplus brace of some printed examples
     */
    public RunEvent readEvent(String name, String data) {
        return events.read(name, data);
    }

    /**
     * Reads one event of a stream out of bytes, as {@link #readEvent(String, String)} does, without making text of an object first.
     *
     * @param name the name on the wire; empty for none
     * @param utf8 the data, lines joined; not kept. Bytes that are not UTF-8 are refused in the object of a known event, and become the
     *     replacement character elsewhere
     * @return the event
     * @throws dev.runs4j.ports.error.MalformedResponseException when the data of a known event cannot be read at all
     */
    public RunEvent readEvent(String name, byte[] utf8) {
        return events.read(name, utf8);
    }

    /**
     * Reads what a content filter of Azure found out of the members of an error body: out of {@code innererror}, or of
     * {@code content_filter_result} or {@code content_filter_results} beside it.
     *
     * @param error members of the error, such as {@link dev.runs4j.ports.error.ErrorDetails#extras()}
     * @return one finding for each category that is told; empty where there is nothing of the kind, or nothing that can be read
     */
    public List<ContentFilterFinding> readContentFilter(Extras error) {
        return contentFilter.read(error);
    }

    /**
     * Writes the data of an event: {@code [DONE]} for the end, a bare error object for an error, what came for an unrecognised event.
     *
     * @param event the event
     * @param form for whom
     * @return the data, on one line unless an unrecognised event came with more
     * @throws dev.runs4j.ports.error.InvalidRequestException when something in the event must not be written
     */
    public String writeEventData(RunEvent event, JsonForm form) {
        return eventWriter.write(internal(form), event);
    }

    /** Writes the body of a command whose answer is no stream; the same as {@link #writeRequest(Command, boolean)} with false. */
    public String writeRequest(Command command) {
        return writeRequest(command, false);
    }

    /**
     * Writes the body of a command: what the official schema 2.3.0 and Microsoft's for Foundry Agents classic allow.
     *
     * <p>What was not set stays away, and null is written only to clear something. A message of one text is written as that text. Extras of
     * tools and the like are refused by name, since servers refuse members that they do not know; unrecognised tools and choices, and kinds of
     * tool resources that are not modelled, which callers make on purpose, are written as they are. The functions of an OpenAPI service stay
     * away, since the server finds them out. Ids that belong into the address, what belongs into the query, and the token of a
     * run are not part of the body.
     *
     * @param command what is wanted
     * @param stream whether the answer shall be a stream; only for commands that create a run or answer one
     * @return the body
     * @throws dev.runs4j.ports.error.InvalidRequestException when something in the command must not be written
     * @throws IllegalArgumentException for a command that is not one of this library's, and for a stream where there can be none
     */
    public String writeRequest(Command command, boolean stream) {
        return requests.write(command, stream);
    }

    /** Writes the body of a command whose answer is no stream as UTF-8; see {@link #writeRequest(Command, boolean)}. */
    public byte[] writeRequestBytes(Command command) {
        return writeRequestBytes(command, false);
    }

    /** Writes the body of a command as UTF-8; see {@link #writeRequest(Command, boolean)}. */
    public byte[] writeRequestBytes(Command command, boolean stream) {
        return requests.writeBytes(command, stream);
    }

    private static Form internal(JsonForm form) {
        return switch (form) {
            case RESOURCE -> Form.RESOURCE;
            case RESOURCE_WITH_EXTRAS -> Form.RESOURCE_WITH_EXTRAS;
            case STORAGE -> Form.STORAGE;
        };
    }
}

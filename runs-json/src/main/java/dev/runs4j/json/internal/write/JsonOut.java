package dev.runs4j.json.internal.write;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.json.internal.text.EpochTime;
import dev.runs4j.json.internal.text.JsonEngine;
import dev.runs4j.json.internal.text.OpaqueJson;
import dev.runs4j.json.internal.text.Utf8;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * A document that is being written. Absent members follow the form: {@link #put(String, Optional, ValueWriter) put} leaves them out
 * everywhere, the other methods have something to say in a resource. Where extras are kept, one takes the place of a modelled member of its name:
 * it was kept because that member could not be read. What must not be written is collected, so that all of it can be told at once. For one
 * thread.
 */
public final class JsonOut {

    private final JsonEngine engine;
    private final JsonGenerator generator;
    private final Form form;
    private final Deque<Extras> open = new ArrayDeque<>();
    private final List<Violation> refused = new ArrayList<>();

    JsonOut(JsonEngine engine, JsonGenerator generator, Form form) {
        this.engine = engine;
        this.generator = generator;
        this.form = form;
    }

    List<Violation> refused() {
        return refused;
    }

    boolean isResource() {
        return form.isResource();
    }

    boolean isRequest() {
        return form == Form.REQUEST;
    }

    // ---- objects and lists

    /** Begins an object that has these unmodelled members. */
    public void begin(Extras extras) {
        generator.writeStartObject();
        open.push(form.keepsExtras() ? extras : Extras.NONE);
        if (form == Form.REQUEST && !extras.isEmpty()) {
            extras.asMap().keySet().forEach(this::refuse);
        }
    }

    /**
     * Begins an object whose unmodelled members a caller sets on purpose, so that a request has them, too. One that has the name of a modelled
     * member could not be read, and is refused there.
     */
    void beginOpen(Extras extras, Set<String> modelled) {
        if (form != Form.REQUEST) {
            begin(extras);
            return;
        }
        generator.writeStartObject();
        Map<String, JsonText> written = new LinkedHashMap<>(extras.asMap());
        written.keySet().stream().filter(modelled::contains).forEach(this::refuse);
        written.keySet().removeAll(modelled);
        open.push(Extras.of(written));
    }

    private void refuse(String extra) {
        String path = Place.of(generator.streamWriteContext(), extra);
        refused.add(new Violation(path, "no member of this name", "one that was read from a server"));
    }

    /** Ends the object. */
    public void end() {
        open.pop().asMap().forEach((name, value) -> putFree(name, value, Values.OPAQUE));
        generator.writeEndObject();
    }

    /** {@return the position in its list of the object that was begun last} */
    int position() {
        return generator.streamWriteContext().getParent().getCurrentIndex();
    }

    /** Writes a list. */
    public <T> void list(List<? extends T> list, ValueWriter<T> writer) {
        generator.writeStartArray();
        for (T element : list) {
            writer.write(this, element);
        }
        generator.writeEndArray();
    }

    // ---- members

    /** Writes a member. */
    public <T> void put(String name, T value, ValueWriter<? super T> writer) {
        if (isToldByAnExtra(name)) {
            return;
        }
        generator.writeName(name);
        writer.write(this, value);
    }

    private boolean isToldByAnExtra(String name) {
        return open.element().get(name).isPresent();
    }

    /** Writes a member whose name is not one of the protocol. Parsers refuse half a surrogate pair in a name, so it is not written. */
    <T> void putFree(String name, T value, ValueWriter<? super T> writer) {
        generator.writeName(name);
        if (Utf8.hasHalf(name)) {
            refuseValue("a name without half a surrogate pair", "one with half a pair");
        } else {
            writer.write(this, value);
        }
    }

    /** Writes a member that may be missing. */
    public <T> void put(String name, Optional<T> value, ValueWriter<? super T> writer) {
        if (value.isPresent()) {
            put(name, value.get(), writer);
        }
    }

    /** Writes a member that a resource must have and may be null there. */
    public <T> void putOrNull(String name, Optional<T> value, ValueWriter<? super T> writer) {
        put(name, value, writer);
        if (isResource() && value.isEmpty()) {
            putNull(name);
        }
    }

    /** Writes a member that a resource must have and may not be null there. */
    public <T> void putOr(String name, Optional<T> value, T fallback, ValueWriter<? super T> writer) {
        put(name, isResource() && value.isEmpty() ? Optional.of(fallback) : value, writer);
    }

    /** Writes a list that a resource must have, and that is left out elsewhere when it is empty. */
    public <T> void putList(String name, List<? extends T> list, ValueWriter<T> writer) {
        if (isResource() || !list.isEmpty()) {
            put(name, list, (out, value) -> out.list(value, writer));
        }
    }

    /** Writes metadata that a resource must have, and that is left out elsewhere when it is empty. */
    public void putMetadata(Metadata metadata) {
        if (isResource() || !metadata.isEmpty()) {
            put("metadata", metadata, JsonOut::metadata);
        }
    }

    /** Writes a member that is null. */
    public void putNull(String name) {
        if (isToldByAnExtra(name)) {
            return;
        }
        generator.writeName(name);
        generator.writeNull();
    }

    /** Writes metadata. */
    public void metadata(Metadata metadata) {
        begin(metadata.others());
        for (Map.Entry<String, String> pair : metadata.asMap().entrySet()) {
            if (!form.keepsExtras() || metadata.others().get(pair.getKey()).isEmpty()) {
                putFree(pair.getKey(), pair.getValue(), Values.TEXT);
            }
        }
        end();
    }

    // ---- scalars

    /** Writes a text. */
    public void text(String text) {
        generator.writeString(text);
    }

    /** Writes a whole number. */
    public void whole(long number) {
        generator.writeNumber(number);
    }

    /** Writes true or false. */
    public void flag(boolean flag) {
        generator.writeBoolean(flag);
    }

    /** Writes a number; JSON has none that is not finite. */
    public void decimal(double number) {
        if (Double.isFinite(number)) {
            generator.writeNumber(number);
        } else {
            refuseValue("a finite number", String.valueOf(number));
        }
    }

    /** Writes a point in time: whole seconds in a resource, as exact as it is elsewhere. */
    public void time(Instant time) {
        if (isResource() || EpochTime.isWholeSecond(time)) {
            generator.writeNumber(time.getEpochSecond());
        } else {
            generator.writeNumber(EpochTime.exact(time));
        }
    }

    /** Writes a JSON value as it is. */
    public void opaque(JsonText json) {
        int depth = generator.streamWriteContext().getNestingDepth();
        OpaqueJson value = OpaqueJson.check(engine, json, depth);
        String compact = value.compact();
        if (compact != null) {
            generator.writeRawValue(compact);
        } else {
            refuseValue("one JSON value within the limits", String.valueOf(value.problem()));
        }
    }

    private void refuseValue(String limit, String actual) {
        generator.writeNull();
        refused.add(new Violation(Place.of(generator.streamWriteContext()), limit, actual));
    }
}

package dev.runs4j.json.property;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.generate.Generator;
import dev.runs4j.json.generate.Realm;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of body as text: how to make one, to read it and to write it again, whatever class it reads as. */
record Body(
        String name,
        Function<Generator, String> maker,
        Function<String, Object> reader,
        Function<Object, String> writer) {

    private static final Set<JsonType<?>> OBJECTS = Set.of(
            JsonType.RUN,
            JsonType.RUN_STEP,
            JsonType.MESSAGE,
            JsonType.THREAD,
            JsonType.ASSISTANT,
            JsonType.DELETION,
            JsonType.THREAD_LIST);

    /** Every object, one list for all lists, and the events that are objects of their own. */
    static final List<Body> ALL = Stream.concat(
                    Form.ALL.stream()
                            .filter(form -> OBJECTS.contains(form.type()))
                            .map(Body::of),
                    Stream.of(
                            event("thread.run.step.delta", Generator::stepDelta),
                            event("thread.message.delta", Generator::messageDelta),
                            event("error", Generator::streamFailed)))
            .toList();

    private static <T> Body of(Form<T> form) {
        return new Body(
                form.toString(),
                values -> form.write(form.maker().apply(values)),
                form::read,
                value -> form.write(cast(value)));
    }

    private static Body event(String name, Function<Generator, RunEvent> maker) {
        Function<Object, String> write = event -> Form.JSON.writeEventData((RunEvent) event, JsonForm.STORAGE);
        return new Body(name, maker.andThen(write), data -> Form.JSON.readEvent(name, data), write);
    }

    // The value was read by the same form.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T cast(Object value) {
        return (T) value;
    }

    String make(long seed) {
        return maker.apply(new Generator(Realm.WILD, seed));
    }

    Object read(String json) {
        return reader.apply(json);
    }

    String write(Object value) {
        return writer.apply(value);
    }

    /** What is left of a body once it was read and stored. */
    String stored(String json) {
        return write(read(json));
    }

    @Override
    public String toString() {
        return name;
    }
}

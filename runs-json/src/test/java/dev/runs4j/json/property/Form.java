package dev.runs4j.json.property;

import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import dev.runs4j.json.generate.Generator;
import dev.runs4j.json.generate.Realm;
import java.util.List;
import java.util.function.Function;

/** One of the JSON forms of {@link JsonType} with a generator of its values. */
record Form<T>(JsonType<T> type, Function<Generator, T> maker) {

    static final RunsJson JSON = RunsJson.standard();

    /** All forms; that none is forgotten is a test of its own. */
    static final List<Form<?>> ALL = List.of(
            new Form<>(JsonType.RUN, Generator::run),
            new Form<>(JsonType.RUN_STEP, Generator::step),
            new Form<>(JsonType.MESSAGE, Generator::message),
            new Form<>(JsonType.THREAD, Generator::thread),
            new Form<>(JsonType.ASSISTANT, Generator::assistant),
            new Form<>(JsonType.DELETION, Generator::deletion),
            new Form<>(JsonType.RUN_LIST, values -> values.page(values::run)),
            new Form<>(JsonType.STEP_LIST, values -> values.page(values::step)),
            new Form<>(JsonType.MESSAGE_LIST, values -> values.page(values::message)),
            new Form<>(JsonType.THREAD_LIST, values -> values.page(values::thread)),
            new Form<>(JsonType.ASSISTANT_LIST, values -> values.page(values::assistant)),
            new Form<>(JsonType.METADATA, Generator::metadata),
            new Form<>(JsonType.TOOL, Generator::tool),
            new Form<>(JsonType.TOOL_CALL, Generator::toolCall),
            new Form<>(JsonType.TOOL_RESOURCES, Generator::toolResources),
            new Form<>(JsonType.USAGE, Generator::usage));

    T make(long seed) {
        return maker.apply(new Generator(Realm.WILD, seed));
    }

    String write(T value) {
        return JSON.write(type, value, JsonForm.STORAGE);
    }

    T read(String json) {
        return JSON.read(type, json);
    }

    @Override
    public String toString() {
        return type.toString();
    }
}

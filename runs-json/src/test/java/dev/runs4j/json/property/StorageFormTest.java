package dev.runs4j.json.property;

import static dev.runs4j.json.property.Form.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.generate.JsonParsing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The storage form loses nothing. */
class StorageFormTest {

    private static final int SEEDS = 100;

    static List<Form<?>> forms() {
        return Form.ALL;
    }

    @Test
    void everyJsonTypeIsTested() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (var field : JsonType.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == JsonType.class) {
                constants.add(field.get(null));
            }
        }

        assertThat(constants).isNotEmpty().containsExactlyInAnyOrderElementsOf(types());
    }

    private static List<Object> types() {
        return Arrays.asList(Form.ALL.stream().map(Form::type).toArray());
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void readsBackWhatItWrote(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            T value = form.make(seed);
            String json = form.write(value);

            assertThat(form.read(json)).as("from %s", json).isEqualTo(value);
        });
    }

    /** Their resource form is read as milliseconds, so that generated times end before them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"5138-11-16T09:46:40.000000001Z", "5138-11-16T09:46:41Z", "+1000000000-12-31T23:59:59.999999999Z"
            })
    void readsBackTimesAfterTheYear5138(Instant time) {
        ConversationThread thread =
                ConversationThread.builder("thread_1").createdAt(time).build();

        assertThat(JSON.read(JsonType.THREAD, JSON.write(JsonType.THREAD, thread, JsonForm.STORAGE)))
                .isEqualTo(thread);
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void writesTheSameTextForEqualValues(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            String json = form.write(form.make(seed));

            assertThat(form.write(form.make(seed))).isEqualTo(json);
            assertThat(form.write(form.read(json))).isEqualTo(json);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void writesOneValueWithoutRepeatedNames(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            String json = form.write(form.make(seed));

            assertThat(JsonParsing.parse(json)).hasToString(json);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void readsTheSameFromTextBytesAndStream(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            T value = form.make(seed);
            String json = form.write(value);
            byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);

            assertThat(JSON.read(form.type(), utf8)).isEqualTo(value);
            assertThat(JSON.read(form.type(), new ByteArrayInputStream(utf8))).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void writesTheSameAsTextBytesAndStream(Form<T> form) {
        Seeds.each(SEEDS, form.toString(), seed -> {
            T value = form.make(seed);
            byte[] utf8 = form.write(value).getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JSON.write(form.type(), value, JsonForm.STORAGE, out);

            assertThat(JSON.writeBytes(form.type(), value, JsonForm.STORAGE)).isEqualTo(utf8);
            assertThat(out.toByteArray()).isEqualTo(utf8);
        });
    }
}

package dev.runs4j.json.property;

import static dev.runs4j.json.property.Form.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Command;
import dev.runs4j.json.generate.Generator;
import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.JsonParsing;
import dev.runs4j.json.generate.Realm;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Requests of every command that a caller could make. */
class RequestTextTest {

    private static final int SEEDS = 600;

    private static Command command(long seed) {
        return new Generator(Realm.REQUEST, seed).command();
    }

    private static void eachCommand(Consumer<Command> check) {
        Seeds.each(SEEDS, "command", seed -> check.accept(command(seed)));
    }

    @Test
    void everyRequestIsOneObjectWithoutRepeatedNames() {
        eachCommand(command -> {
            String json = JSON.writeRequest(command);

            assertThat(JsonParsing.object(json)).hasToString(json);
        });
    }

    @Test
    void equalCommandsAreWrittenAsTheSameText() {
        Seeds.each(
                SEEDS,
                "command",
                seed -> assertThat(JSON.writeRequest(command(seed))).isEqualTo(JSON.writeRequest(command(seed))));
    }

    @Test
    void bytesAreTheTextInUtf8() {
        eachCommand(command -> assertThat(JSON.writeRequestBytes(command))
                .isEqualTo(JSON.writeRequest(command).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void streamIsTheOnlyDifferenceOfARequestForAStream() {
        assertStreamIsTheOnlyDifference(Generator::createRun);
        assertStreamIsTheOnlyDifference(Generator::createThreadAndRun);
        assertStreamIsTheOnlyDifference(Generator::toolAnswers);
    }

    private static void assertStreamIsTheOnlyDifference(Function<Generator, Command> maker) {
        Seeds.each(SEEDS / 4, "command", seed -> {
            Command command = maker.apply(new Generator(Realm.REQUEST, seed));
            Json.Obj plain = JsonParsing.object(JSON.writeRequest(command));

            assertThat(plain.members()).doesNotContainEntry("stream", Json.TRUE);
            assertThat(JsonParsing.parse(JSON.writeRequest(command, true))).isEqualTo(plain.with("stream", Json.TRUE));
        });
    }
}

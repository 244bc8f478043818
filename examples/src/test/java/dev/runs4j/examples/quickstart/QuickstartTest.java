package dev.runs4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.time.VirtualClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Month;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuickstartTest {

    private final VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-11-21T10:00:00Z"));

    private String ask(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InMemoryBackend backend = InMemoryBackend.builder().clock(clock).build();
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            assertThat(Quickstart.ask(backend, Arguments.parse(args), out)).isTrue();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void showsTheWholeLifeOfARunWithItsToolCalls() {
        String printed = ask("Coat or no coat in Oslo?");

        assertThat(printed)
                .contains("Backend:   in-memory", "Question:  Coat or no coat in Oslo?")
                .containsSubsequence(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.requires_action",
                        "tool climate called",
                        "tool climate: ",
                        "answered 2 call(s) of round 1",
                        "thread.message.delta",
                        "thread.run.completed",
                        "Timeline",
                        "Ended:     completed",
                        "Answer:    ",
                        "Usage:     ");
        assertThat(printed).contains("tool local_time called").doesNotContain("gave up");
    }

    @Test
    void theToolsReallyWork() {
        assertThat(ask("Coat or no coat in Oslo?"))
                .containsSubsequence("Answer:", "\"city\":\"OSLO\"", "nightCelsius", "2026-11-21T11:00");
    }

    @ParameterizedTest
    @EnumSource(City.class)
    void theFileKnowsEveryCityInEveryMonth(City city) throws IOException {
        for (Month month : Month.values()) {
            Climate.Answer answer = Climate.lookUp(new Climate.Question(city, month));

            assertThat(answer.nightCelsius()).isLessThanOrEqualTo(answer.dayCelsius());
            assertThat(answer.wetDays()).isBetween(0, 31);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--backend openai Coat? | OPENAI_API_KEY: ",
                "--backend nowhere Coat? | No backend is named 'nowhere'; present: ",
                "--backned openai Coat? | --backned: no such option; ",
                "--backend in-memory --assistant asst_nobody Coat? | No assistant found with id 'asst_nobody'"
            })
    void whatIsWrongIsToldInOneLine(String arguments, String beginning) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exit = Quickstart.run(arguments.split(" "), BackendEnvironment.of(Map.of()), print(out), print(err));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .containsIgnoringCase(beginning);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Answer:");
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Test
    void readsTheCommandLine() {
        assertThat(Arguments.parse(
                        "--backend", "openai", "--model", "m", "--assistant", "asst_1", "Umbrella", "or", "not?"))
                .isEqualTo(new Arguments("openai", "asst_1", "m", false, "Umbrella or not?"));
        assertThat(Arguments.parse("--backend=openai", "Coat?"))
                .isEqualTo(new Arguments("openai", null, "gpt-4o", false, "Coat?"));
        assertThat(Arguments.parse()).isEqualTo(new Arguments(null, null, "gpt-4o", false, "Coat or no coat in Oslo?"));
        assertThat(Arguments.parse("--keep", "Coat?")).isEqualTo(new Arguments(null, null, "gpt-4o", true, "Coat?"));
        assertThatThrownBy(() -> Arguments.parse("--backend"))
                .hasMessage("--backend: a value is needed, but the command line ends");
        assertThatThrownBy(() -> Arguments.parse("--backned", "openai", "Coat?"))
                .hasMessage("--backned: no such option; there are --backend, --assistant, --model and --keep");
        assertThatThrownBy(() -> Arguments.parse("--keep=no")).hasMessage("--keep=no: takes no value");
    }
}

package dev.runs4j.tools;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.ToolRegistry;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.RunsBackends;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The shortest whole program, as a user would write it. */
class CoatSampleTest {

    record City(String name) {}

    private static String forecast(String city) {
        return "rain in " + city;
    }

    @Test
    void a_program_asks_a_question_and_prints_the_answer() {
        String assistantId = InMemoryBackend.DEFAULT_ASSISTANT;
        try (RunsBackend backend = RunsBackends.discover()) {
            ToolRegistry tools = ToolRegistry.of(
                    Tools.of("weather", "Forecast for a city", City.class, city -> forecast(city.name())));
            ConversationThread thread = backend.threads().create(userMessage("Coat or no coat in Oslo?"));
            RunEnding ending = RunDriver.on(backend)
                    .tools(tools)
                    .deadline(Duration.ofMinutes(2))
                    .drive(CreateRun.on(thread.id())
                            .by(assistantId)
                            .metadata("case", "4711")
                            .build());

            assertThat(ending.answerText()).contains("Coat or no coat in Oslo?", "rain in ");
            assertThat(ending.run().metadata().asMap()).containsEntry("case", "4711");
        }
    }
}

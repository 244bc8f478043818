package dev.runs4j.testkit.guide;

import static dev.runs4j.domain.message.NewMessage.userMessage;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.ToolRegistry;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.tools.Tools;
import java.time.Duration;

// The guide shows this class from here on.
final class CoatAdvice {

    record City(String name) {}

    private final RunsBackend backend;
    private final ToolRegistry tools;

    CoatAdvice(RunsBackend backend, Forecast forecast) {
        this.backend = backend;
        this.tools = ToolRegistry.of(
                Tools.of("weather", "Forecast for a city", City.class, city -> forecast.of(city.name())));
    }

    RunEnding forCity(String city) {
        ConversationThread thread = backend.threads().create(userMessage("Coat or no coat in " + city + "?"));
        return RunDriver.on(backend)
                .tools(tools)
                .deadline(Duration.ofMinutes(2))
                .drive(CreateRun.on(thread.id())
                        .by("asst_default")
                        .metadata("city", city)
                        .build());
    }
}

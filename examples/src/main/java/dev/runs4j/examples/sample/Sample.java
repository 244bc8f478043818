package dev.runs4j.examples.sample;

import static dev.runs4j.domain.message.NewMessage.userMessage;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.ToolRegistry;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.RunsBackends;
import dev.runs4j.tools.Tools;
import java.time.Duration;

/** What the README shows, word for word. */
public final class Sample {

    private Sample() {}

    record City(String name) {}

    private static String forecast(String city) {
        return "Sleet in " + city + ", 2 degrees";
    }

    /** Runs the sample; the argument is an assistant's id. */
    public static void main(String[] args) {
        String assistantId = args.length == 0 ? "asst_default" : args[0];
        // README begins
        try (RunsBackend backend = RunsBackends.discover()) { // or inject it: new RunsModule()
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
            System.out.println(ending.answerText());
        }
        // README ends
    }
}

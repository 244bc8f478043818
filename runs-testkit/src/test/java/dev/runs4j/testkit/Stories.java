package dev.runs4j.testkit;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.InMemoryBackend.DEFAULT_ASSISTANT;
import static dev.runs4j.inmemory.Script.call;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.Tool;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.history.RunHistory;
import dev.runs4j.testkit.history.RunRecorder;
import dev.runs4j.tools.Tools;
import java.time.Duration;
import java.time.Instant;

/** Runs that were driven to their end, always in the same way. */
public final class Stories {

    /** When everything begins. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Stories() {}

    /** Arguments of the tool. */
    public record City(String name) {}

    /** How a story ended, and how it came there. */
    public record Story(RunEnding ending, RunHistory history) {}

    /** A tool that always says 12 degrees. */
    public static Tool weather() {
        return Tools.of("weather", "Forecast for a city", City.class, city -> "12 degrees");
    }

    /** A backend that plays this script, on a clock that moves by itself. */
    public static InMemoryBackend playing(Script script) {
        return InMemoryBackend.builder()
                .clock(VirtualClock.automatic(START))
                .script("story", script)
                .build();
    }

    /** A thread with a question, and what is asked of the assistant. */
    public static CreateRun question(RunRecorder recorder) {
        String thread = recorder.backend()
                .threads()
                .create(userMessage("Coat or no coat in Oslo?"))
                .id();
        return CreateRun.on(thread)
                .by(DEFAULT_ASSISTANT)
                .metadata("case", "4711")
                .build();
    }

    /** A run that asks for the weather and answers. */
    public static Story coat() {
        return told(Script.asks(call("weather", "{\"name\":\"Oslo\"}")).answers("Take a coat."));
    }

    /** A run that answers at once. */
    public static Story plain() {
        return told(Script.answers("Take a coat."));
    }

    /** A run that fails. */
    public static Story failing() {
        return told(Script.fails(ErrorCode.SERVER_ERROR, "Sorry"));
    }

    private static Story told(Script script) {
        RunRecorder recorder = RunRecorder.on(playing(script));
        RunEnding ending = RunDriver.on(recorder.backend())
                .evenWaits()
                .tools(weather())
                .deadline(Duration.ofMinutes(2))
                .tokens(() -> "token_1")
                .drive(question(recorder));
        return new Story(ending, recorder.onlyHistory());
    }
}

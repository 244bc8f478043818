package dev.runs4j.inmemory;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultBehaviourTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final ToolDefinition WEATHER = ToolDefinition.function(
            "weather",
            "Forecast",
            JsonText.of("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}"));

    private final VirtualClock clock = VirtualClock.manual(START);
    private final InMemoryBackend backend =
            InMemoryBackend.builder().clock(clock).build();

    @Test
    void aRunWithoutToolsAnswersTheLastUserMessage() {
        ConversationThread thread = backend.threads().create(userMessage("Coat or no coat in Oslo?"));
        Run run = backend.runs()
                .create(CreateRun.on(thread.id())
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .build())
                .value();
        assertThat(run.status()).isEqualTo(RunStatus.QUEUED);

        clock.advance(Duration.ofSeconds(1));

        assertThat(backend.runs().get(run.ref()).value().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(newest(thread).text()).isEqualTo("You asked: Coat or no coat in Oslo?");
    }

    @Test
    void aRunWithToolsAsksOnceAndAnswersWithTheOutputs() {
        ConversationThread thread = backend.threads().create(userMessage("Coat?"));
        Run created = backend.runs()
                .create(CreateRun.on(thread.id())
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .tools(WEATHER)
                        .build())
                .value();
        clock.advance(Duration.ofSeconds(1));

        Run waiting = backend.runs().get(created.ref()).value();
        assertThat(waiting.pendingCalls())
                .containsExactly(FunctionCall.of("call_0001_1", "weather", "{\"city\":\"city\"}"));
        backend.runs().answer(waiting.ref(), ToolAnswers.outputs(ToolOutput.of("call_0001_1", "rain")));
        clock.advance(Duration.ofSeconds(1));

        assertThat(backend.runs().get(created.ref()).value().validate()).isEmpty();
        assertThat(newest(thread).text()).isEqualTo("You asked: Coat?\nweather said: rain");
        assertThat(backend.runs().allSteps(created.ref()))
                .extracting(step -> step.status().text())
                .containsExactly("completed", "completed");
    }

    @Test
    void aStreamTellsTheRunInTheServersOrder() {
        ConversationThread thread = backend.threads().create(userMessage("Hi"));
        List<String> names = new ArrayList<>();
        try (RunStream stream = backend.runs().stream(
                CreateRun.on(thread.id()).by(InMemoryBackend.DEFAULT_ASSISTANT).build())) {
            clock.advance(Duration.ofSeconds(1));
            while (stream.next(clock.now()) instanceof StreamPull.Event pulled) {
                RunEvent event = pulled.event();
                names.add(event.name());
            }
        }

        assertThat(names)
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.delta",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
    }

    private Message newest(ConversationThread thread) {
        return backend.messages().listAll(thread.id()).iterator().next();
    }
}

package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamOrderRulesTest {

    private static final String STORIES = "dev.runs4j.inmemory.rules.StreamStory#all";

    @Test
    @DisplayName("S01 Events come in the order and at the times in which they happen, run.created first")
    void eventsComeInOrder() {
        RulesFixtureB fixture = RulesFixtureB.jumping(Script.answers("It rains"));
        List<String> seen = new ArrayList<>();

        RulesFixtureB.drain(fixture.stream(), event -> {
            long millis =
                    Duration.between(RulesFixtureB.START, fixture.clock.now()).toMillis();
            seen.add(millis + " " + event.name());
        });

        assertThat(seen)
                .containsExactly(
                        "0 thread.run.created",
                        "0 thread.run.queued",
                        "100 thread.run.in_progress",
                        "400 thread.run.step.created",
                        "400 thread.run.step.in_progress",
                        "400 thread.message.created",
                        "400 thread.message.in_progress",
                        "450 thread.message.delta",
                        "500 thread.message.delta",
                        "500 thread.message.completed",
                        "500 thread.run.step.completed",
                        "500 thread.run.completed",
                        "500 done");
    }

    @Test
    @DisplayName("S01 A stream that creates the thread too begins with thread.created, then run.created")
    void aCreatedThreadComesFirst() {
        RulesFixtureB fixture = RulesFixtureB.jumping(Script.answers("It rains"));
        CreateThreadAndRun command = CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT)
                .thread(CreateThread.with(NewMessage.user("Weather?")))
                .build();

        RunStream stream = fixture.backend.runs().streamWithThread(command, CallOptions.DEFAULT);

        assertThat(RulesFixtureB.names(RulesFixtureB.drain(stream)))
                .startsWith("thread.created", "thread.run.created", "thread.run.queued");
    }

    @ParameterizedTest
    @MethodSource(STORIES)
    @DisplayName("S02 Every message and step is created before it changes, and the run's last event comes after theirs")
    void everythingIsCreatedBeforeItChanges(StreamStory story) {
        RulesFixtureB fixture = RulesFixtureB.jumping(story.script());
        Set<String> created = new HashSet<>();
        List<RunEvent> events = story.play(fixture, fixture.stream(), event -> {
            if (event.name().endsWith(".created") && !idOf(event).isEmpty()) {
                assertThat(created.add(idOf(event))).as("created once").isTrue();
            } else if (!idOf(event).isEmpty()) {
                assertThat(created).contains(idOf(event));
            }
        });

        assertThat(created).hasSize(story.messages() + story.steps());
        assertThat(RulesFixtureB.names(events)).endsWith(story.end(), "done");
        assertThat(RulesFixtureB.names(events)).containsOnlyOnce(story.end());
    }

    private static String idOf(RunEvent event) {
        if (event instanceof MessageChanged message) {
            return message.message().id();
        }
        if (event instanceof StepChanged step) {
            return step.step().id();
        }
        if (event instanceof MessageDelta delta) {
            return delta.id();
        }
        return event instanceof StepDelta delta ? delta.id() : "";
    }

    @ParameterizedTest
    @MethodSource(STORIES)
    @DisplayName("S03 A stream ends behind a terminal status or requires_action: done, then END for ever")
    void aStreamEnds(StreamStory story) {
        RulesFixtureB fixture = RulesFixtureB.jumping(story.script());
        RunStream stream = fixture.stream();

        List<RunEvent> events = story.play(fixture, stream, event -> {});

        assertThat(RulesFixtureB.names(events)).endsWith(story.end(), "done").containsOnlyOnce("done");
        assertThat(stream.next(RulesFixtureB.FAR)).isEqualTo(StreamPull.END);
        fixture.pass(86_400_000);
        assertThat(stream.next(fixture.clock.now())).isEqualTo(StreamPull.END);
        assertThat(stream.next(fixture.clock.now().plusSeconds(60))).isEqualTo(StreamPull.END);
    }

    @Test
    @DisplayName("S03 A run that requires action stays so after its stream has ended")
    void theRunOutlivesItsStream() {
        RulesFixtureB fixture =
                RulesFixtureB.jumping(Script.asks(Script.call("weather", "{}")).answers("It rains"));
        String thread = fixture.thread();

        RulesFixtureB.drain(fixture.backend.runs().stream(RulesFixtureB.on(thread)));

        assertThat(fixture.backend.runs().listAll(thread))
                .extracting(run -> run.status().text())
                .containsExactly("requires_action");
    }
}

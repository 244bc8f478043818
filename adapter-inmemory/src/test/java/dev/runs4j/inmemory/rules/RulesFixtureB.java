package dev.runs4j.inmemory.rules;

import static dev.runs4j.domain.message.NewMessage.userMessage;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** A backend whose runs follow one script, on a clock that nothing but the test moves, or that jumps. */
final class RulesFixtureB {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    /** Later than every run of these tests ends. */
    static final Instant FAR = Instant.parse("2026-03-02T12:00:00Z");

    final VirtualClock clock;
    final InMemoryBackend scripted;
    final RunsBackend backend;

    private RulesFixtureB(VirtualClock clock, Script script) {
        this.clock = clock;
        this.scripted =
                InMemoryBackend.builder().clock(clock).script("rule", script).build();
        this.backend = scripted;
    }

    /** Time passes only when the test says so. */
    static RulesFixtureB still(Script script) {
        return new RulesFixtureB(VirtualClock.manual(START), script);
    }

    /** Time jumps to the next event when the one thread of the test waits. */
    static RulesFixtureB jumping(Script script) {
        return new RulesFixtureB(VirtualClock.automatic(START), script);
    }

    String thread() {
        return backend.threads().create(userMessage("Weather in Oslo?")).id();
    }

    static CreateRun on(String threadId) {
        return CreateRun.on(threadId).by(InMemoryBackend.DEFAULT_ASSISTANT).build();
    }

    RunRef run() {
        return backend.runs().create(on(thread())).value().ref();
    }

    RunStream stream() {
        return backend.runs().stream(on(thread()));
    }

    void pass(int millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    String status(RunRef run) {
        return backend.runs().get(run).value().status().text();
    }

    /** Pulls everything up to the end. */
    static List<RunEvent> drain(RunStream stream) {
        return drain(stream, event -> {});
    }

    /** Pulls everything up to the end and shows each event before the next one is pulled. */
    static List<RunEvent> drain(RunStream stream, Consumer<RunEvent> onEach) {
        List<RunEvent> events = new ArrayList<>();
        StreamPull pull = stream.next(FAR);
        while (pull instanceof StreamPull.Event found) {
            events.add(found.event());
            onEach.accept(found.event());
            pull = stream.next(FAR);
        }
        if (!pull.equals(StreamPull.END)) {
            throw new AssertionError("the stream did not end, last event: " + events.get(events.size() - 1));
        }
        return events;
    }

    /** Pulls this many events. */
    static List<RunEvent> pull(RunStream stream, int count) {
        List<RunEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(((StreamPull.Event) stream.next(FAR)).event());
        }
        return events;
    }

    static List<String> names(List<RunEvent> events) {
        return events.stream().map(RunEvent::name).toList();
    }

    /** Starts a task on a thread of its own. */
    static Thread start(FutureTask<?> task) {
        Thread thread = new Thread(task, "rule");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}

package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A backend on a clock of the test's own, and short names for what most rules need. */
final class RulesFixtureA {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final String ASSISTANT = InMemoryBackend.DEFAULT_ASSISTANT;

    /** Queued until 100 ms, thinks until 400 ms, waits for one answer at 500 ms, completes 500 ms after the answer. */
    static final Script ASKING =
            Script.asks(Script.call("call_1", "lookup", "{\"id\":1}")).answers(outputs -> "Found " + outputs.last());

    final VirtualClock clock;
    final InMemoryBackend backend;

    private RulesFixtureA(VirtualClock clock, InMemoryBuilder setup) {
        this.clock = clock;
        this.backend = setup.clock(clock).build();
    }

    static RulesFixtureA with(InMemoryBuilder setup) {
        return new RulesFixtureA(VirtualClock.manual(START), setup);
    }

    static RulesFixtureA playing(Script script) {
        return with(InMemoryBackend.builder().script("only", script));
    }

    /** The clock jumps on by itself whenever somebody waits. */
    static RulesFixtureA jumping(InMemoryBuilder setup) {
        return new RulesFixtureA(VirtualClock.automatic(START), setup);
    }

    void pass(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    String thread() {
        return backend.threads().create(NewMessage.user("Hi")).id();
    }

    static CreateRun on(String threadId) {
        return CreateRun.on(threadId).by(ASSISTANT).build();
    }

    Run run(String threadId) {
        return backend.runs().create(on(threadId)).value();
    }

    /** Creates a run on a thread of its own and looks again after a while. */
    Run runAfter(long millis) {
        Run created = run(thread());
        pass(millis);
        return now(created);
    }

    Run now(Run run) {
        return backend.runs().get(run.ref()).value();
    }

    Run answer(Run run, String output) {
        return backend.runs()
                .answer(run.ref(), ToolAnswers.outputs(ToolOutput.of("call_1", output)))
                .value();
    }

    /** Oldest first. */
    List<Message> messages(String threadId) {
        return backend.messages().listAll(threadId, null, PageRequest.oldestFirst(), CallOptions.DEFAULT).stream()
                .toList();
    }

    /** Oldest first. */
    List<String> texts(String threadId) {
        return messages(threadId).stream().map(Message::text).toList();
    }
}

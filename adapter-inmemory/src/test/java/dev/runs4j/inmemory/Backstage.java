package dev.runs4j.inmemory;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A backend on a clock that the test turns, for tests of what a backend for tests can do beyond the ports' rules. */
final class Backstage {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final VirtualClock clock;
    final InMemoryBackend backend;

    private Backstage(VirtualClock clock, UnaryOperator<InMemoryBuilder> setup) {
        this.clock = clock;
        backend = setup.apply(InMemoryBackend.builder().clock(clock)).build();
    }

    static Backstage open() {
        return open(setup -> setup);
    }

    static Backstage open(UnaryOperator<InMemoryBuilder> setup) {
        return new Backstage(VirtualClock.manual(START), setup);
    }

    /** On a clock that also moves by itself while somebody waits. */
    static Backstage automatic(UnaryOperator<InMemoryBuilder> setup) {
        return new Backstage(VirtualClock.automatic(START), setup);
    }

    /** All runs play this script, which is called {@code plot}. */
    static Backstage playing(Script script) {
        return open(setup -> setup.script("plot", script));
    }

    /** Lets all runs that are created from now on play this script. */
    Backstage play(Script script) {
        backend.scripts().clear();
        backend.scripts().add("plot", script);
        return this;
    }

    Runs runs() {
        return backend.runs();
    }

    Threads threads() {
        return backend.threads();
    }

    Messages messages() {
        return backend.messages();
    }

    /** Creates a thread that begins with these texts of the user. */
    String thread(String... texts) {
        return threads()
                .create(Stream.of(texts).map(NewMessage::user).toArray(NewMessage[]::new))
                .id();
    }

    static CreateRun.Builder on(String threadId) {
        return CreateRun.on(threadId).by(InMemoryBackend.DEFAULT_ASSISTANT);
    }

    RunRef create(CreateRun.Builder command) {
        return backend.runs().create(command.build()).value().ref();
    }

    RunRef runOn(String threadId) {
        return create(on(threadId));
    }

    /** Creates a run on a new thread that asks {@code Coat?}. */
    RunRef run() {
        return create(on(thread("Coat?")));
    }

    /** Creates a run and lets two seconds pass. */
    Run settledRun() {
        return settled(run());
    }

    Run settled(RunRef run) {
        settle();
        return get(run);
    }

    /** Lets two seconds pass, enough for three turns at the usual pace. */
    void settle() {
        clock.advance(Duration.ofSeconds(2));
    }

    void advanceMillis(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    Run get(RunRef run) {
        return backend.runs().get(run).value();
    }

    /** Answers with pairs of a call's id and its output, and lets two seconds pass. */
    Run answer(RunRef run, String... idsAndOutputs) {
        List<ToolOutput> outputs = new ArrayList<>();
        for (int i = 0; i < idsAndOutputs.length; i += 2) {
            outputs.add(ToolOutput.of(idsAndOutputs[i], idsAndOutputs[i + 1]));
        }
        backend.runs().answer(run, ToolAnswers.outputs(outputs));
        return settled(run);
    }

    /** Answers every pending call with this text. */
    static ToolAnswers all(Run waiting, String output) {
        return ToolAnswers.outputs(waiting.pendingCalls().stream()
                .map(ToolCall::id)
                .map(id -> ToolOutput.of(id, output))
                .toList());
    }

    /** The texts of a thread, oldest first. */
    List<String> texts(String threadId) {
        List<String> texts = new ArrayList<>();
        backend.messages().listAll(threadId).stream().map(Message::text).forEach(text -> texts.add(0, text));
        return texts;
    }

    String newestText(RunRef run) {
        return newest(run).text();
    }

    Message newest(RunRef run) {
        return backend.messages().listAll(run.threadId()).iterator().next();
    }

    /** The names of the events that a stream gives until now. */
    List<String> pull(RunStream stream) {
        List<String> names = new ArrayList<>();
        while (stream.next(clock.now()) instanceof StreamPull.Event pulled) {
            RunEvent event = pulled.event();
            names.add(event.name());
        }
        return names;
    }
}

package dev.runs4j.inmemory;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A backend with a clock that tests turn, and plots for its runs. Tests of the ports' rules use nothing else of the backend. */
final class Stage {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final String ASSISTANT = InMemoryBackend.DEFAULT_ASSISTANT;

    final VirtualClock clock = VirtualClock.manual(START);
    final InMemoryBackend backend;

    private Stage(UnaryOperator<InMemoryBuilder> setup) {
        backend = setup.apply(InMemoryBackend.builder().clock(clock)).build();
    }

    static Stage open() {
        return new Stage(setup -> setup);
    }

    static Stage open(UnaryOperator<InMemoryBuilder> setup) {
        return new Stage(setup);
    }

    static Stage playing(Plot plot) {
        return open().play(plot);
    }

    /** Lets all runs that are created from now on follow this plot. */
    Stage play(Plot plot) {
        return play(plot.script());
    }

    Stage play(Script script) {
        backend.scripts().clear();
        backend.scripts().add("plot", script);
        return this;
    }

    RunsBackend port() {
        return backend;
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

    String thread(String... texts) {
        NewMessage[] messages = new NewMessage[texts.length];
        for (int i = 0; i < texts.length; i++) {
            messages[i] = NewMessage.user(texts[i]);
        }
        return threads().create(messages).id();
    }

    CreateRun.Builder on(String threadId) {
        return CreateRun.on(threadId).by(ASSISTANT);
    }

    /** Creates a run on a new thread. */
    RunRef run() {
        return runOn(thread("Coat or no coat?"));
    }

    RunRef runOn(String threadId) {
        return runs().create(on(threadId).build()).value().ref();
    }

    /** Creates a run and lets time pass until it has done what it does by itself. */
    RunRef settledRun() {
        return settled(run());
    }

    RunRef settled(RunRef run) {
        settle();
        return run;
    }

    void settle() {
        advance(Duration.ofSeconds(2));
    }

    void advance(Duration time) {
        clock.advance(time);
    }

    Run get(RunRef run) {
        return runs().get(run).value();
    }

    /** Answers every pending call with the text {@code output of}, a blank and the call's id. */
    Run answer(RunRef run) {
        return runs().answer(run, answers(get(run))).value();
    }

    static ToolAnswers answers(Run waiting) {
        List<ToolOutput> outputs = waiting.pendingCalls().stream()
                .map(ToolCall::id)
                .map(id -> ToolOutput.of(id, "output of " + id))
                .toList();
        return ToolAnswers.outputs(outputs);
    }

    /** Pulls what has happened by now. */
    List<RunEvent> pull(RunStream stream) {
        List<RunEvent> events = new ArrayList<>();
        while (stream.next(clock.now()) instanceof StreamPull.Event pulled) {
            events.add(pulled.event());
        }
        return events;
    }

    static List<String> names(List<RunEvent> events) {
        return events.stream().map(RunEvent::name).toList();
    }
}

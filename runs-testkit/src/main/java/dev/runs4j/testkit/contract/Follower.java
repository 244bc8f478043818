package dev.runs4j.testkit.contract;

import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Follows streams on a stage. Where nothing has come yet it lets time pass: in small steps first, in ever longer ones towards an expiry. */
final class Follower {

    private static final Duration SMALL_STEP = Duration.ofMillis(10);
    private static final int SMALL_STEPS = 100;

    /** Longer than any run lives. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Scene stage;

    Follower(Scene stage) {
        this.stage = stage;
    }

    /** Creates a run on a new thread and follows it. */
    RunStream open() {
        return stage.runs().stream(stage.on(stage.thread("Hi")).build());
    }

    /** Pulls what has happened by now. */
    List<RunEvent> pull(RunStream stream) {
        List<RunEvent> events = new ArrayList<>();
        while (look(stream) instanceof StreamPull.Event pulled) {
            events.add(pulled.event());
        }
        return events;
    }

    /** Pulls this many events. */
    List<RunEvent> pull(RunStream stream, int count) {
        List<RunEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(event(patiently(stream)));
        }
        return events;
    }

    /** Pulls events up to the first of this name, which is the last one given. */
    List<RunEvent> pullUntil(RunStream stream, String name) {
        List<RunEvent> events = new ArrayList<>();
        do {
            events.add(event(patiently(stream)));
        } while (!events.get(events.size() - 1).name().equals(name));
        return events;
    }

    /** Pulls everything up to the end. */
    List<RunEvent> drain(RunStream stream) {
        return drain(stream, event -> {});
    }

    /** Pulls everything up to the end and shows each event before the next one is pulled. */
    List<RunEvent> drain(RunStream stream, Consumer<RunEvent> onEach) {
        List<RunEvent> events = new ArrayList<>();
        for (StreamPull pull = patiently(stream); !pull.equals(StreamPull.END); pull = patiently(stream)) {
            events.add(event(pull));
            onEach.accept(event(pull));
        }
        return events;
    }

    /** Looks for an event that has happened by now. */
    StreamPull look(RunStream stream) {
        return look(stream, stage.now());
    }

    /** Looks for an event that has happened by now, with a deadline that has passed. */
    StreamPull look(RunStream stream, Instant deadline) {
        stage.arrive();
        return stream.next(deadline);
    }

    private StreamPull patiently(RunStream stream) {
        Duration step = SMALL_STEP;
        for (int looks = 0; step.compareTo(PATIENCE) < 0; looks++) {
            StreamPull pull = look(stream);
            if (!pull.equals(StreamPull.NOTHING_YET)) {
                return pull;
            }
            stage.advance(step);
            step = looks < SMALL_STEPS ? step : step.multipliedBy(11).dividedBy(10);
        }
        throw new AssertionError("the stream neither goes on nor ends");
    }

    private static RunEvent event(StreamPull pull) {
        return ((StreamPull.Event) pull).event();
    }

    /** {@return the run of an event that tells of one} */
    static RunRef run(RunEvent event) {
        return ((RunChanged) event).run().ref();
    }

    /** {@return the events' names, of equal ones in a row only the first: how many deltas there are is open} */
    static List<String> outline(List<RunEvent> events) {
        List<String> names = new ArrayList<>();
        for (RunEvent event : events) {
            if (names.isEmpty() || !names.get(names.size() - 1).equals(event.name())) {
                names.add(event.name());
            }
        }
        return names;
    }

    /** {@return the id of the message or step that an event tells of; empty for others} */
    static String idOf(RunEvent event) {
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
}

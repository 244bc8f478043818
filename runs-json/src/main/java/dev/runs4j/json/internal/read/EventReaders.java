package dev.runs4j.json.internal.read;

import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.step.StepStatus;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to read for which event; the name of an event tells the status where its object does not. */
final class EventReaders {

    private static final Map<String, ValueReader<RunEvent>> READERS = readers();

    private EventReaders() {}

    static @Nullable ValueReader<RunEvent> of(String name) {
        return READERS.get(name);
    }

    private static Map<String, ValueReader<RunEvent>> readers() {
        Map<String, ValueReader<RunEvent>> readers = new HashMap<>();
        readers.put(EventName.THREAD_CREATED, in -> new ThreadCreated(ThreadReader.read(in)));
        readers.put(EventName.STEP_DELTA, StepDeltaReader::read);
        readers.put(EventName.MESSAGE_DELTA, MessageDeltaReader::read);
        run(readers, EventName.RUN_CREATED, RunStatus.of(""));
        RunStatus.values().forEach(status -> run(readers, EventName.of(status), status));
        step(readers, EventName.STEP_CREATED, StepStatus.of(""));
        StepStatus.values().forEach(status -> step(readers, EventName.of(status), status));
        message(readers, EventName.MESSAGE_CREATED);
        MessageStatus.values().forEach(status -> message(readers, EventName.of(status)));
        return Map.copyOf(readers);
    }

    private static void run(Map<String, ValueReader<RunEvent>> readers, String name, RunStatus told) {
        readers.put(name, in -> new RunChanged(name, RunReader.read(in, told)));
    }

    private static void step(Map<String, ValueReader<RunEvent>> readers, String name, StepStatus told) {
        readers.put(name, in -> new StepChanged(name, StepReader.read(in, told)));
    }

    private static void message(Map<String, ValueReader<RunEvent>> readers, String name) {
        readers.put(name, in -> new MessageChanged(name, MessageReader.read(in)));
    }
}

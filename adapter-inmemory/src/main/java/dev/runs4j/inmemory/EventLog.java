package dev.runs4j.inmemory;

import dev.runs4j.domain.event.RunEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a run since a stream was first opened on it; the end of each stream stands in it as well. Guarded by the thread's lock.
 */
final class EventLog {

    private final List<RunEvent> events = new ArrayList<>();

    void add(RunEvent event) {
        events.add(event);
    }

    RunEvent get(int index) {
        return events.get(index);
    }

    int size() {
        return events.size();
    }
}

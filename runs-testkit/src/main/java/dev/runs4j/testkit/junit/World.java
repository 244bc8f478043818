package dev.runs4j.testkit.junit;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.history.RunRecorder;

/** What one test lives in. */
record World(VirtualClock clock, InMemoryBackend backend, RunRecorder recorder) {

    static World of(VirtualClock clock, InMemoryBackend backend) {
        return new World(clock, backend, RunRecorder.on(backend));
    }

    static boolean has(Class<?> type) {
        return type == RunsBackend.class
                || type == InMemoryBackend.class
                || type == RunRecorder.class
                || type == VirtualClock.class;
    }

    Object part(Class<?> type) {
        if (type == RunsBackend.class) {
            return recorder.backend();
        } else if (type == InMemoryBackend.class) {
            return backend;
        }
        return type == VirtualClock.class ? clock : recorder;
    }

    String timelines() {
        return recorder.timelines();
    }

    void close() {
        backend.close();
    }
}

package dev.runs4j.emulator.internal.responses;

import dev.runs4j.emulator.internal.http.FrameSource;
import dev.runs4j.emulator.internal.http.Frames;
import dev.runs4j.emulator.responses.ResponseEvents;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The events of a response. The name of a frame is the type of its event; there is no last frame but the end. */
final class EventFrames implements FrameSource {

    /** The stream is closed from another thread where waiting makes no sense any more, so that the time hardly matters. */
    private static final Duration LONG = Duration.ofHours(1);

    private final ResponseEvents events;
    private final RunsClock clock;

    EventFrames(ResponseEvents events, RunsClock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Pull next(Frames frames, boolean wait) {
        Optional<ObjectNode> event = events.next(wait ? clock.now().plus(LONG) : Instant.MIN);
        if (event.isPresent()) {
            frames.add(event.get().path("type").asString(""), event.get().toString());
            return Pull.FRAME;
        }
        return events.isEnded() ? Pull.END : Pull.NOTHING_YET;
    }

    @Override
    public void close() {
        events.close();
    }
}

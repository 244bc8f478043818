package dev.runs4j.emulator.internal.assistants;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.emulator.internal.dialect.BodyForm;
import dev.runs4j.emulator.internal.http.FrameSource;
import dev.runs4j.emulator.internal.http.Frames;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;

/** The events of a run. A stream that is closed leaves its run alone. */
final class RunFrames implements FrameSource {

    /** A look without waiting. */
    private static final Instant NOW = Instant.MIN;

    /** The stream is closed from another thread where waiting makes no sense any more, so that the time hardly matters. */
    private static final Duration LONG = Duration.ofHours(1);

    private final RunStream stream;
    private final RunsClock clock;
    private final BodyForm form;

    RunFrames(RunStream stream, RunsClock clock, BodyForm form) {
        this.stream = stream;
        this.clock = clock;
        this.form = form;
    }

    @Override
    public Pull next(Frames frames, boolean wait) {
        StreamPull pull = stream.next(wait ? clock.now().plus(LONG) : NOW);
        if (pull instanceof StreamPull.Event event) {
            add(frames, event.event());
            return Pull.FRAME;
        }
        return pull instanceof StreamPull.End ? Pull.END : Pull.NOTHING_YET;
    }

    private void add(Frames frames, RunEvent event) {
        frames.add(event.name(), form.text(RunsJson.standard().writeEventData(event, JsonForm.RESOURCE_WITH_EXTRAS)));
    }

    @Override
    public void close() {
        stream.close();
    }
}

package dev.runs4j.simulation;

import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import java.time.Instant;
import java.util.Optional;

/** A stream that breaks. It never waits: the process asks again later. */
final class ShakyStream implements RunStream {

    private final RunStream sound;
    private final World world;
    private final Eyes eyes;

    ShakyStream(RunStream sound, World world, Eyes eyes) {
        this.sound = sound;
        this.world = world;
        this.eyes = eyes;
    }

    @Override
    public StreamPull next(Instant deadline) {
        if (world.mishaps().strikes(FaultPoint.STREAM_BREAKS)) {
            throw new BackendUnavailableException("the stream broke", ErrorDetails.NONE, null);
        }
        StreamPull pulled = sound.next(world.now());
        if (pulled instanceof StreamPull.Event event && event.event() instanceof RunChanged changed) {
            return new StreamPull.Event(new RunChanged(changed.name(), eyes.told(changed.run())));
        }
        return pulled;
    }

    @Override
    public Optional<StreamCursor> cursor() {
        return sound.cursor();
    }

    @Override
    public Optional<String> requestId() {
        return sound.requestId();
    }

    @Override
    public void close() {
        sound.close();
    }
}

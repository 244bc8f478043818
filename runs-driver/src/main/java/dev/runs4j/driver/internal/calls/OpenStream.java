package dev.runs4j.driver.internal.calls;

import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stream of a drive, while one is open. For one thread at a time. */
public final class OpenStream {

    // What a server has already sent behind the last status: the end of the stream, as a rule.
    private static final int MOST_LEFT_OVER = 16;

    private final RunsClock clock;
    private final Teller teller;
    private final Snapshots snapshots = new Snapshots();
    private @Nullable RunStream stream;
    private boolean finished;

    /**
     * Begins without a stream.
     *
     * @param clock the backend's clock
     * @param teller is told every event
     */
    public OpenStream(RunsClock clock, Teller teller) {
        this.clock = clock;
        this.teller = teller;
    }

    /** Takes the stream of a run that was just created. */
    Observation begin(RunStream opened) {
        snapshots.begin();
        return open(opened);
    }

    /** Takes the stream that comes after the answers of a round. */
    Observation follow(RunStream opened) {
        snapshots.goOn(finished);
        return open(opened);
    }

    /** Takes the stream that begins behind the last event of the one before. */
    Observation rejoin(RunStream opened) {
        return open(opened);
    }

    private Observation open(RunStream opened) {
        close();
        stream = opened;
        finished = false;
        return new Observation.StreamOpened(opened.requestId().orElse(null));
    }

    Observation pull(Instant until) {
        RunStream open = stream;
        if (open == null) {
            return new Observation.StreamBroken("no stream is open");
        }
        StreamPull pulled = open.next(until);
        if (pulled instanceof StreamPull.Event event) {
            return take(event.event());
        }
        return pulled instanceof StreamPull.End ? new Observation.StreamEnded() : new Observation.StreamQuiet();
    }

    /** {@return the place behind the last event, where the backend can join a stream again} */
    @Nullable
    StreamCursor cursor() {
        RunStream open = stream;
        return open == null ? null : open.cursor().orElse(null);
    }

    private Observation take(RunEvent event) {
        tell(event);
        if (event instanceof RunChanged changed) {
            RunStatus status = changed.run().status();
            finished = status.isTerminal() || status.equals(RunStatus.REQUIRES_ACTION);
            return Observation.RunSeen.of(changed.run());
        } else if (event instanceof ThreadCreated created) {
            return new Observation.ThreadSeen(created.thread().id());
        } else if (event instanceof StreamFailed failed) {
            return new Observation.StreamBroken("the stream told an error: " + failed);
        } else if (event instanceof Done) {
            return new Observation.StreamEnded();
        }
        return new Observation.EventSeen();
    }

    private void tell(RunEvent event) {
        if (teller.isHeard()) {
            teller.tell(new DriveEvent.Received(event, snapshots.with(event)));
        }
    }

    /** Closes the stream, if one is open. */
    public void close() {
        RunStream open = stream;
        stream = null;
        if (open == null) {
            return;
        }
        try (open) {
            if (finished) {
                drain(open);
            }
        } catch (RunsException failure) {
            teller.tell(new DriveEvent.CallFailed("close the stream", failure));
        }
    }

    /** Takes what lies there already; a connection that was read to its end can be used again. */
    private void drain(RunStream open) {
        for (int i = 0; i < MOST_LEFT_OVER; i++) {
            if (!(open.next(clock.now()) instanceof StreamPull.Event event)) {
                return;
            }
            tell(event.event());
        }
    }
}

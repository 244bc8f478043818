package dev.runs4j.driver.internal.core;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.StreamCursor;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins a stream again that broke, where the backend can do that; otherwise the run is read from then on. */
final class Resuming {

    // A line that breaks at the same place again and again is not worth more; a stream that gets on may break as often
    // as it likes.
    static final int MOST_ATTEMPTS = 3;

    private static final String GAP = "; events may be missing";

    private Resuming() {}

    static void broken(Turn turn, Observation.StreamBroken broken) {
        StreamCursor cursor = broken.cursor();
        boolean open = turn.record().following() == Following.STREAM_OPEN
                && turn.record().run().isPresent();
        if (cursor == null || !open) {
            leave(turn, broken.why());
            return;
        }
        int attempts = turn.record()
                .resumption()
                .filter(last -> last.cursor().equals(cursor))
                .map(Resumption::attempts)
                .orElse(0);
        attempt(turn, new Resumption(cursor, attempts), broken.why(), null);
    }

    private static void attempt(Turn turn, Resumption last, String why, @Nullable Duration hint) {
        if (last.attempts() >= MOST_ATTEMPTS) {
            leave(turn, why);
            return;
        }
        Resumption next = new Resumption(last.cursor(), last.attempts() + 1);
        turn.change(builder -> builder.resumption(next).following(Following.STREAM_BROKEN));
        if (last.attempts() == 0) {
            turn.go(new Effect.Resume(last.cursor()));
        } else {
            turn.sleep(turn.retryWait(hint, last.attempts()), "to join the stream again");
        }
    }

    /** Goes on after a wait: with the stream that is to be joined, or with a look. */
    static void goOn(Turn turn) {
        pending(turn).ifPresentOrElse(next -> turn.go(new Effect.Resume(next.cursor())), turn::read);
    }

    static Optional<Resumption> pending(Turn turn) {
        return turn.record().following() == Following.STREAM_BROKEN
                ? turn.record().resumption()
                : Optional.empty();
    }

    static void failed(Turn turn, Resumption last, Failure failure) {
        String why = "the stream could not be joined again";
        if (failure.kind() == Failure.Kind.RETRYABLE) {
            attempt(turn, last, why, failure.retryAfter());
        } else {
            leave(turn, why);
        }
    }

    /** The stream is open again, and goes on where it broke. */
    static void opened(Turn turn) {
        pending(turn).ifPresent(last -> turn.tell(new DriveEvent.StreamResumed(turn.run(), last.attempts())));
    }

    private static void leave(Turn turn, String why) {
        turn.fallBack(why + GAP);
        Streaming.lost(turn);
    }
}

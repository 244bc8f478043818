package dev.runs4j.driver.internal.core;

import dev.runs4j.driver.event.DriveEvent;

/** Follows the run by a stream. */
final class Streaming {

    private Streaming() {}

    static void take(Turn turn, Observation seen) {
        if (seen instanceof Observation.StreamOpened opened) {
            opened(turn, opened);
        } else if (seen instanceof Observation.EventSeen) {
            goOn(turn);
        } else if (seen instanceof Observation.ThreadSeen thread) {
            turn.change(builder -> builder.threadId(thread.threadId()));
            goOn(turn);
        } else if (seen instanceof Observation.StreamQuiet) {
            quiet(turn);
        } else if (seen instanceof Observation.StreamBroken broken) {
            Resuming.broken(turn, broken);
        } else {
            ended(turn);
        }
    }

    private static void ended(Turn turn) {
        if (turn.record().following() == Following.STREAM_OPEN) {
            turn.closeStream(Following.STREAMING);
            turn.tell(new DriveEvent.FellBack("the stream ended before the run did; events may be missing"));
        }
        lost(turn);
    }

    static void goOn(Turn turn) {
        if (turn.record().following() == Following.STREAM_OPEN) {
            turn.pull();
        } else {
            lost(turn);
        }
    }

    private static void opened(Turn turn, Observation.StreamOpened opened) {
        Answering.accepted(turn);
        Resuming.opened(turn);
        turn.change(builder -> builder.requestId(opened.requestId()).following(Following.STREAM_OPEN));
        turn.pull();
    }

    private static void quiet(Turn turn) {
        if (turn.record().run().isPresent()) {
            turn.read();
        } else {
            Creating.findBeside(turn);
        }
    }

    static void lost(Turn turn) {
        if (turn.record().run().isPresent()) {
            turn.read();
        } else {
            Creating.fateOpen(turn);
        }
    }
}

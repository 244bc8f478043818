package dev.runs4j.inmemory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands in its script.
 *
 * @param turn which turn is at work, or comes next while queued
 * @param phase what goes on
 * @param since when the phase began
 * @param due when it ends by itself; null for never
 */
record Cursor(
        int turn, Phase phase, Instant since, @Nullable Instant due) {

    enum Phase {
        QUEUED,
        THINKING,
        WRITING,
        WAITING,
        STUCK,
        ENDED
    }

    static Cursor queued(int turn, Instant at, Duration time) {
        return new Cursor(turn, Phase.QUEUED, at, at.plus(time));
    }

    static Cursor thinking(int turn, Instant at, Duration time) {
        return new Cursor(turn, Phase.THINKING, at, at.plus(time));
    }

    Cursor writing(Instant at, Duration time) {
        return new Cursor(turn, Phase.WRITING, at, at.plus(time));
    }

    Cursor waiting(Instant at) {
        return new Cursor(turn, Phase.WAITING, at, null);
    }

    Cursor stuck(Instant at) {
        return new Cursor(turn, Phase.STUCK, at, null);
    }

    Cursor ended(Instant at) {
        return new Cursor(turn, Phase.ENDED, at, null);
    }
}

package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the server's clock is ahead of the backend's, as far as its answers have shown. What a server shows has happened, so its clock is not behind
 * that; and a run that a drive has created was not created before the creation was asked for. Servers tell whole seconds (official OpenAI schema 2.3.0),
 * so both bounds can be no nearer to each other than a second. Immutable.
 *
 * @param atLeast the server's clock is at least this far ahead, negative for behind; null where nothing is known
 * @param atMost it is at most this far ahead; null where nothing is known
 */
public record ServerClock(
        @Nullable Duration atLeast, @Nullable Duration atMost) {

    /** Nothing is known. */
    public static final ServerClock UNKNOWN = new ServerClock(null, null);

    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    // A clock that is further off is none, and what it shows says nothing.
    private static final Duration MOST = Duration.ofDays(1000);

    /** {@return what is known after a run was seen} */
    ServerClock shown(Run run, Instant now) {
        RunTimeline timeline = run.timeline();
        return Stream.of(
                        timeline.createdAt(),
                        timeline.startedAt(),
                        timeline.cancelledAt(),
                        timeline.failedAt(),
                        timeline.completedAt())
                .flatMap(Optional::stream)
                .map(shown -> Duration.between(now, shown))
                .filter(ahead -> ahead.abs().compareTo(MOST) < 0)
                .reduce(this, ServerClock::atLeast, (one, other) -> other);
    }

    /** {@return what is known after a run was created that was asked for at a time} */
    ServerClock created(Instant askedFor, Instant createdAt) {
        Duration ahead = Duration.between(askedFor, createdAt).plus(RESOLUTION);
        return ahead.abs().compareTo(MOST) < 0 ? atMost(ahead) : this;
    }

    /** Bounds that contradict each other come from a clock that was set; the new one counts. */
    private ServerClock atLeast(Duration ahead) {
        if (atLeast != null && atLeast.compareTo(ahead) >= 0) {
            return this;
        }
        return new ServerClock(ahead, atMost != null && atMost.compareTo(ahead) < 0 ? null : atMost);
    }

    private ServerClock atMost(Duration ahead) {
        if (atMost != null && atMost.compareTo(ahead) <= 0) {
            return this;
        }
        return new ServerClock(atLeast != null && atLeast.compareTo(ahead) > 0 ? null : atLeast, ahead);
    }

    /** {@return when a time of the server has come for sure, on the backend's clock; empty where that is not known} */
    Optional<Instant> surely(Instant server) {
        return Optional.ofNullable(atLeast).map(server::minus);
    }

    /** {@return before when a time of the server has not come, on the backend's clock; empty where that is not known} */
    Optional<Instant> perhaps(Instant server) {
        return Optional.ofNullable(atMost).map(server::minus);
    }
}

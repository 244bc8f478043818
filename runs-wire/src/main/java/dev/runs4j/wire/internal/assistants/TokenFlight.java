package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One asking for a token, which several callers may wait for. The results are there once the signal is raised. Safe for many threads. */
final class TokenFlight {

    /** So long a source may take, so long others wait for it, and so old an asking gets before another one begins beside it. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final long number;
    private final Instant begun;
    private final Duration timeLimit;
    private final boolean refused;
    private final WakeSignal landed = new WakeSignal();
    private volatile @Nullable AccessToken token;
    private volatile @Nullable TokenFailure failure;

    /**
     * Begins.
     *
     * @param number which one it is; later ones have higher numbers
     * @param begun when
     * @param timeLimit how long it may take; zero or less for one that need not begin
     * @param refused whether the source is told that the last token was refused
     */
    TokenFlight(long number, Instant begun, Duration timeLimit, boolean refused) {
        this.number = number;
        this.begun = begun;
        this.timeLimit = timeLimit.compareTo(LONGEST) < 0 ? timeLimit : LONGEST;
        this.refused = refused;
    }

    long number() {
        return number;
    }

    Duration timeLimit() {
        return timeLimit;
    }

    boolean isOfRefused() {
        return refused;
    }

    Instant overdueAt() {
        return begun.plus(LONGEST);
    }

    boolean isOverdue(Instant now) {
        return !now.isBefore(overdueAt());
    }

    /** {@return whether a failure now may be for want of time of the one who asked: half is enough, for clocks differ} */
    boolean wantedTime(Instant now) {
        Duration took = Duration.between(begun, now);
        return timeLimit.compareTo(LONGEST) < 0 && took.multipliedBy(2).compareTo(timeLimit) >= 0;
    }

    WakeSignal landed() {
        return landed;
    }

    void land(AccessToken got) {
        token = got;
        landed.raise();
    }

    void fail(TokenFailure why) {
        failure = why;
        landed.raise();
    }

    /** Ends without a result that others could use: who waits looks again. */
    void giveUp() {
        landed.raise();
    }

    Optional<AccessToken> token() {
        return Optional.ofNullable(token);
    }

    Optional<TokenFailure> failure() {
        return Optional.ofNullable(failure);
    }
}

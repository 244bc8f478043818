package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.AccessToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One asking for a token, which several callers may wait for. The results are there once the signal is raised. Safe for many threads. */
final class TokenFlight {

    private final WakeSignal landed = new WakeSignal();
    private volatile @Nullable AccessToken token;
    private volatile @Nullable TokenFailure failure;

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

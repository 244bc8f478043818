package dev.runs4j.wire.internal.cache;

import com.github.benmanes.caffeine.cache.Expiry;
import dev.runs4j.domain.run.RunRef;
import java.time.Duration;

/** A run is kept for a while after it was read; pages of steps that come later do not keep it longer. */
final class Expiries implements Expiry<RunRef, EndedRun> {

    private final long nanos;

    Expiries(Duration time) {
        this.nanos = time.toNanos();
    }

    @Override
    public long expireAfterCreate(RunRef run, EndedRun kept, long now) {
        return nanos;
    }

    @Override
    public long expireAfterUpdate(RunRef run, EndedRun kept, long now, long left) {
        return left;
    }

    @Override
    public long expireAfterRead(RunRef run, EndedRun kept, long now, long left) {
        return left;
    }
}

package dev.runs4j.simulation;

import dev.runs4j.ports.error.RunsException;
import java.time.Instant;

/** Something that arrives later, and whose sender does not wait for it. */
final class Delivery implements Actor {

    private final Instant at;
    private final Runnable what;
    private boolean done;

    Delivery(Instant at, Runnable what) {
        this.at = at;
        this.what = what;
    }

    @Override
    public Instant wakesAt() {
        return at;
    }

    @Override
    public void wake() {
        done = true;
        try {
            what.run();
        } catch (RunsException refused) {
            // Whom should the server tell?
            return;
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }
}

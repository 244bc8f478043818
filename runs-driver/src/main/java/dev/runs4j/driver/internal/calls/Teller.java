package dev.runs4j.driver.internal.calls;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.DriveListener;

/** Tells the listener, and keeps its troubles away from the drive. */
public final class Teller {

    private static final System.Logger LOG = System.getLogger(Teller.class.getName());

    private final DriveListener listener;
    private boolean logged;

    /** Tells this listener. */
    public Teller(DriveListener listener) {
        this.listener = listener;
    }

    /** {@return whether somebody listens; nothing need be made that would only be told} */
    public boolean isHeard() {
        return listener != DriveListener.NONE;
    }

    /** Tells the listener; what it throws is logged, once. */
    public void tell(DriveEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException failure) {
            log(event, failure);
        }
    }

    /** Logs the first failure of a drive only: a listener that fails on one event often fails on all. */
    private void log(DriveEvent event, RuntimeException failure) {
        if (!logged) {
            logged = true;
            String kind = event.getClass().getSimpleName();
            LOG.log(System.Logger.Level.WARNING, "A listener failed on " + kind + "; the drive goes on", failure);
        }
    }
}

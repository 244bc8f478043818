package dev.runs4j.driver;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.DriveListener;

/** Tells the listener, and keeps its troubles away from the drive. */
final class Teller {

    private static final System.Logger LOG = System.getLogger(Teller.class.getName());

    private final DriveListener listener;

    Teller(DriveListener listener) {
        this.listener = listener;
    }

    void tell(DriveEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A listener failed on " + event.getClass().getSimpleName() + "; the drive goes on",
                    failure);
        }
    }
}

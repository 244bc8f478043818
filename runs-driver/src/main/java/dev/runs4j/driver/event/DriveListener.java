package dev.runs4j.driver.event;

/**
 * Hears what happens while a run is driven.
 *
 * <p>Called on the thread that drives, one event after the other, so a slow listener slows the drive down; but what a tool does after its drive has
 * ended is told on the thread on which it worked. A {@link RuntimeException} of a
 * listener does not disturb the drive, and the first one in a drive is logged; an {@link Error} ends it. One listener may serve many drives on many threads.
 */
@FunctionalInterface
public interface DriveListener {

    /** A listener that does nothing. */
    DriveListener NONE = event -> {};

    /** Takes notice of an event. */
    void on(DriveEvent event);

    /** {@return a listener that tells this one first and then the other} */
    default DriveListener andThen(DriveListener next) {
        return event -> {
            on(event);
            next.on(event);
        };
    }
}

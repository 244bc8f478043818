package dev.runs4j.domain.event;

/**
 * A value that grows by additions.
 *
 * @param <D> the additions
 * @param <V> the value
 */
interface Entry<D, V> {

    /** Takes an addition; false, and nothing changed, where it is of another kind than the value. */
    boolean add(D delta);

    /** The value as it is now. */
    V value();

    /** Whether this says so little that the next addition may take its place. */
    default boolean givesWay() {
        return false;
    }
}

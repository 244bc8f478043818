package dev.runs4j.domain.event;

/**
 * How values of one union begin to grow.
 *
 * @param <D> the additions
 * @param <V> the value
 */
interface Kind<D, V> {

    /** The empty value that this addition adds to. */
    V blank(D delta);

    /** Goes on growing a value. */
    Entry<D, V> resume(V value, Place place);
}

package dev.runs4j.domain.event;

/** A value that cannot grow, since the domain does not know how; what came first stays until the whole object comes. */
final class FixedEntry<D, V> implements Entry<D, V> {

    private final V value;
    private final String type;
    private final Kind<D, V> kind;

    FixedEntry(V value, String type, Kind<D, V> kind) {
        this.value = value;
        this.type = type;
        this.kind = kind;
    }

    @Override
    public boolean add(D delta) {
        return kind.blank(delta).equals(value);
    }

    @Override
    public V value() {
        return value;
    }

    /** Foundry Agents classic was seen to send entries without a type before the real ones. */
    @Override
    public boolean givesWay() {
        return type.isEmpty();
    }
}

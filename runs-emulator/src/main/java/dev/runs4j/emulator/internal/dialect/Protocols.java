package dev.runs4j.emulator.internal.dialect;

import java.util.Map;

/**
 * What requests of a dialect may hold, by the {@code api-version} of the call.
 *
 * @param usual in every version that has none of its own; it also decides what does not depend on the version: whether threads are listed,
 *     and the beta header
 * @param others those of other versions
 */
public record Protocols(Protocol usual, Map<String, Protocol> others) {

    /** Copies the map. */
    public Protocols {
        others = Map.copyOf(others);
    }

    static Protocols same(Protocol protocol) {
        return new Protocols(protocol, Map.of());
    }
}

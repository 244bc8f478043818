package dev.runs4j.responses.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that happened in one world, as a running 64-bit FNV-1a hash; the words themselves only where somebody wants to read them. */
final class Trace {

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final boolean keeps;
    private final List<String> lines = new ArrayList<>();
    private long hash = OFFSET;

    Trace(boolean keeps) {
        this.keeps = keeps;
    }

    /** Notes what somebody did; the rest of it is for readers only. */
    void add(long millis, String who, String what, Supplier<String> rest) {
        mix(millis);
        mix(who);
        mix(what);
        if (keeps) {
            lines.add(millis + " " + who + " " + what + " " + rest.get());
        }
    }

    private void mix(String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ '\n') * PRIME;
    }

    void mix(long number) {
        hash = (hash ^ number) * PRIME;
    }

    long hash() {
        return hash;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}

package dev.runs4j.driver;

import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.RunsException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A list that was read, or why it could not be: the end of a run is no less an end for that. */
final class Reading<T> {

    private final List<T> items;
    private final @Nullable RunsException failure;

    private Reading(List<T> items, @Nullable RunsException failure) {
        this.items = items;
        this.failure = failure;
    }

    static <T> Reading<T> of(List<T> items) {
        return new Reading<>(List.copyOf(items), null);
    }

    static <T> Reading<T> failed(RunsException failure) {
        return new Reading<>(List.of(), failure);
    }

    boolean hasFailed() {
        return failure != null;
    }

    boolean wasInterrupted() {
        return failure instanceof CallInterruptedException;
    }

    /** {@return a list of other items that could not be read for the same reason} */
    <U> Reading<U> failedAlike() {
        return new Reading<>(List.of(), failure);
    }

    Reading<T> filter(Predicate<? super T> wanted) {
        return new Reading<>(items.stream().filter(wanted).toList(), failure);
    }

    List<T> orEmpty() {
        return items;
    }

    List<T> get() {
        if (failure != null) {
            throw failure;
        }
        return items;
    }
}

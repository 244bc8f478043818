package dev.runs4j.testkit.history;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.time.RunsClock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes calls of the real ports and writes down what comes of them. */
final class Watch {

    final HistoryBook book;
    private final RunsClock clock;

    Watch(HistoryBook book, RunsClock clock) {
        this.book = book;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** Makes a call and keeps its failure. */
    <T> T call(String operation, @Nullable RunRef run, Supplier<T> call) {
        return write(operation, run, call, at -> {});
    }

    /** Makes a call that changes a run: what it does counts when it succeeds, and when nobody can tell. */
    <T> T write(String operation, @Nullable RunRef run, Supplier<T> call, Deed deed) {
        T result;
        try {
            result = call.get();
        } catch (RuntimeException failed) {
            HistoryEntry.CallFailed entry = new HistoryEntry.CallFailed(now(), operation, failed);
            if (entry.mayHaveHappened()) {
                deed.happened(entry.at());
            }
            book.failed(run, entry);
            throw failed;
        }
        deed.happened(now());
        return result;
    }

    Observed<Run> saw(Observed<Run> observed) {
        book.saw(observed.value(), null, observed.seenAt());
        return observed;
    }

    void saw(Run run, @Nullable RunRef followed) {
        book.saw(run, followed, now());
    }

    void saw(Message message, @Nullable RunRef followed, String threadId) {
        RunRef run = message.runId()
                .filter(id -> !id.isBlank())
                .map(id -> RunRef.of(threadId, id))
                .orElse(followed);
        if (run != null) {
            book.saw(message, run, now());
        }
    }

    /** What a call that changes something leaves in the book. */
    @FunctionalInterface
    interface Deed {

        void happened(Instant at);
    }
}

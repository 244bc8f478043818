package dev.runs4j.guice;

import dev.runs4j.ports.RunsBackend;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One backend of an injector: opened at most once, when first wanted, and closed only if it was opened here. Thread-safe. */
final class BackendHolder {

    private final Supplier<? extends RunsBackend> opener;
    private final boolean owned;
    private @Nullable RunsBackend backend;
    private boolean closed;

    private BackendHolder(Supplier<? extends RunsBackend> opener, boolean owned) {
        this.opener = opener;
        this.owned = owned;
    }

    static BackendHolder opening(Supplier<? extends RunsBackend> opener) {
        return new BackendHolder(opener, true);
    }

    static BackendHolder holding(RunsBackend backend) {
        return new BackendHolder(() -> backend, false);
    }

    synchronized RunsBackend get() {
        if (closed) {
            throw new IllegalStateException(
                    "The RunsHandle of this injector is closed, so no backend is opened any more");
        }
        if (backend == null) {
            backend = opener.get();
        }
        return backend;
    }

    synchronized void close() {
        if (owned && !closed) {
            closed = true;
            if (backend != null) {
                backend.close();
            }
        }
    }
}

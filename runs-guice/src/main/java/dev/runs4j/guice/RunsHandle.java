package dev.runs4j.guice;

import com.google.inject.Singleton;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Closes every backend that the {@link RunsModule}s of an injector have opened. One per injector, whatever the number of modules.
 *
 * <pre>{@code
 * Injector injector = Guice.createInjector(new RunsModule());
 * try (RunsHandle handle = injector.getInstance(RunsHandle.class)) {
 *     injector.getInstance(MyService.class).work();
 * }
 * }</pre>
 *
 * <p>Safe for many threads.
 */
@Singleton
public final class RunsHandle implements AutoCloseable {

    private final Set<BackendHolder> holders;

    @Inject
    RunsHandle(Set<BackendHolder> holders) {
        this.holders = holders;
    }

    /**
     * Closes what was opened; again has no effect. When several fail to close, all are tried, and the first failure is thrown with the others
     * suppressed in it.
     */
    @Override
    public void close() {
        @Nullable RuntimeException first = null;
        for (BackendHolder holder : holders) {
            try {
                holder.close();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}

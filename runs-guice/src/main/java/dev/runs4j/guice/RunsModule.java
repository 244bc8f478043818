package dev.runs4j.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.multibindings.Multibinder;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.discovery.RunsBackends;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Binds {@link RunsBackend} and its four ports. The backend is one for the injector, and is opened when it or one of its ports is first wanted, in
 * every stage of Guice; after {@link RunsHandle#close()} only a backend given by {@link #of} is still given out.
 *
 * <p>Installed twice under different annotations it gives an injector two backends:
 *
 * <pre>{@code
 * install(RunsModule.named("openai"));
 * install(RunsModule.opening(() -> myBackend()).annotatedWith(Backup.class));
 * }</pre>
 *
 * <p>For tests, {@code Modules.override(new RunsModule()).with(RunsModule.of(backend))} puts another backend in its place. Immutable.
 */
public final class RunsModule extends AbstractModule {

    private final Supplier<BackendHolder> holder;
    private final @Nullable Annotation annotation;
    private final @Nullable Class<? extends Annotation> annotationType;

    /** Binds the backend that discovery finds; see {@link RunsBackends#discover()}. */
    public RunsModule() {
        this(() -> BackendHolder.opening(RunsBackends::discover), null, null);
    }

    private RunsModule(
            Supplier<BackendHolder> holder,
            @Nullable Annotation annotation,
            @Nullable Class<? extends Annotation> annotationType) {
        this.holder = holder;
        this.annotation = annotation;
        this.annotationType = annotationType;
    }

    /** Binds the backend of this name; see {@link RunsBackends#named}. */
    public static RunsModule named(String name) {
        Objects.requireNonNull(name, "name");
        return opening(() -> RunsBackends.named(name));
    }

    /** Binds a backend that is opened when it is first wanted, and closed by {@link RunsHandle}. */
    public static RunsModule opening(Supplier<? extends RunsBackend> opener) {
        Objects.requireNonNull(opener, "opener");
        return new RunsModule(() -> BackendHolder.opening(opener), null, null);
    }

    /** Binds a backend that exists. Whoever made it closes it: {@link RunsHandle} does not. */
    public static RunsModule of(RunsBackend backend) {
        Objects.requireNonNull(backend, "backend");
        return new RunsModule(() -> BackendHolder.holding(backend), null, null);
    }

    /** Binds everything under a binding annotation instead of without one. */
    public RunsModule annotatedWith(Class<? extends Annotation> type) {
        return new RunsModule(holder, null, Objects.requireNonNull(type, "type"));
    }

    /** Binds everything under a binding annotation with values, such as {@code Names.named("eu")}, instead of without one. */
    public RunsModule annotatedWith(Annotation with) {
        return new RunsModule(holder, Objects.requireNonNull(with, "with"), null);
    }

    @Override
    protected void configure() {
        BackendHolder mine = holder.get();
        Binder quiet = binder().skipSources(RunsModule.class);
        quiet.bind(RunsHandle.class);
        Multibinder.newSetBinder(quiet, BackendHolder.class).addBinding().toInstance(mine);
        bindTo(RunsBackend.class, mine, backend -> backend);
        bindTo(Runs.class, mine, RunsBackend::runs);
        bindTo(Threads.class, mine, RunsBackend::threads);
        bindTo(Messages.class, mine, RunsBackend::messages);
        bindTo(Assistants.class, mine, RunsBackend::assistants);
    }

    private <T> void bindTo(Class<T> type, BackendHolder from, Function<RunsBackend, T> part) {
        // No scope: the holder gives the same backend each time. A singleton would be opened with the injector in
        // production, and be given out after it was closed.
        Provider<T> provider = () -> part.apply(from.get());
        bind(key(type)).toProvider(provider);
    }

    private <T> Key<T> key(Class<T> type) {
        if (annotation != null) {
            return Key.get(type, annotation);
        }
        return annotationType == null ? Key.get(type) : Key.get(type, annotationType);
    }
}

package dev.runs4j.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import com.google.inject.name.Names;
import com.google.inject.util.Modules;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.error.BackendClosedException;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunsModuleTest {

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Backup {}

    static final class Service {

        final RunsBackend main;
        final Runs backupRuns;

        @Inject
        Service(RunsBackend main, @Backup Runs backupRuns) {
            this.main = main;
            this.backupRuns = backupRuns;
        }
    }

    @Test
    void bindsTheDiscoveredBackendAndItsPorts() {
        Injector injector = Guice.createInjector(new RunsModule());
        RunsBackend backend = injector.getInstance(RunsBackend.class);

        assertThat(backend.name()).isEqualTo("in-memory");
        assertThat(injector.getInstance(RunsBackend.class)).isSameAs(backend);
        assertThat(injector.getInstance(Runs.class)).isSameAs(backend.runs());
        assertThat(injector.getInstance(Threads.class)).isSameAs(backend.threads());
        assertThat(injector.getInstance(Messages.class)).isSameAs(backend.messages());
        assertThat(injector.getInstance(Assistants.class)).isSameAs(backend.assistants());
        injector.getInstance(RunsHandle.class).close();
    }

    @Test
    void bindsTheNamedBackendOrSaysThatThereIsNone() {
        Injector injector = Guice.createInjector(RunsModule.named("in-memory"));
        assertThat(injector.getInstance(RunsBackend.class).name()).isEqualTo("in-memory");
        injector.getInstance(RunsHandle.class).close();

        Injector unknown = Guice.createInjector(RunsModule.named("nowhere"));
        assertThatThrownBy(() -> unknown.getInstance(RunsBackend.class))
                .isInstanceOf(ProvisionException.class)
                .hasMessageContaining("No backend is named 'nowhere'");
    }

    @Test
    void opensNothingBeforeItIsWantedAndOnlyOnce() {
        AtomicInteger opened = new AtomicInteger();
        Injector injector = Guice.createInjector(RunsModule.opening(() -> {
            opened.incrementAndGet();
            return InMemoryBackend.create();
        }));
        assertThat(opened).hasValue(0);

        injector.getInstance(Runs.class);
        injector.getInstance(Threads.class);

        assertThat(opened).hasValue(1);
        injector.getInstance(RunsHandle.class).close();
    }

    @Test
    void opensNothingWithTheInjectorInProductionEither() {
        AtomicInteger opened = new AtomicInteger();
        Injector injector = Guice.createInjector(Stage.PRODUCTION, RunsModule.opening(() -> {
            opened.incrementAndGet();
            return InMemoryBackend.create();
        }));
        assertThat(opened).hasValue(0);

        injector.getInstance(RunsBackend.class);
        injector.getInstance(Runs.class);

        assertThat(opened).hasValue(1);
        injector.getInstance(RunsHandle.class).close();
    }

    @Test
    void afterTheHandleIsClosedWhatWasOpenedIsNotGivenOut() {
        Injector injector = Guice.createInjector(RunsModule.opening(InMemoryBackend::create));
        injector.getInstance(RunsBackend.class);
        injector.getInstance(Runs.class);
        injector.getInstance(RunsHandle.class).close();

        assertThatThrownBy(() -> injector.getInstance(RunsBackend.class))
                .hasMessageContaining("The RunsHandle of this injector is closed");
        assertThatThrownBy(() -> injector.getInstance(Runs.class))
                .hasMessageContaining("The RunsHandle of this injector is closed");
    }

    @Test
    void afterTheHandleIsClosedAGivenBackendIsGivenOutStill() {
        RunsBackend given = InMemoryBackend.create();
        Injector injector = Guice.createInjector(RunsModule.of(given));
        injector.getInstance(RunsHandle.class).close();

        assertThat(injector.getInstance(RunsBackend.class)).isSameAs(given);
    }

    @Test
    void canBeInstalledTwiceUnderDifferentAnnotations() {
        RunsBackend main = InMemoryBackend.create();
        RunsBackend backup = InMemoryBackend.create();
        RunsBackend named = InMemoryBackend.create();
        Injector injector = Guice.createInjector(
                RunsModule.of(main),
                RunsModule.of(backup).annotatedWith(Backup.class),
                RunsModule.of(named).annotatedWith(Names.named("eu")));

        Service service = injector.getInstance(Service.class);

        assertThat(service.main).isSameAs(main);
        assertThat(service.backupRuns).isSameAs(backup.runs());
        assertThat(injector.getInstance(Key.get(RunsBackend.class, Names.named("eu"))))
                .isSameAs(named);
    }

    @Test
    void bindsNothingWithoutAnnotationWhenOneIsGiven() {
        Injector injector =
                Guice.createInjector(RunsModule.of(InMemoryBackend.create()).annotatedWith(Backup.class));

        assertThatThrownBy(() -> injector.getInstance(RunsBackend.class)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void isOverriddenInTests() {
        RunsBackend mine = InMemoryBackend.create();
        Injector injector = Guice.createInjector(Modules.override(RunsModule.opening(() -> {
                    throw new AssertionError("the overridden backend must not be opened");
                }))
                .with(RunsModule.of(mine)));

        assertThat(injector.getInstance(RunsBackend.class)).isSameAs(mine);
        injector.getInstance(RunsHandle.class).close();
    }

    @Test
    void theHandleClosesWhatWasOpenedAndOnlyThat() {
        RunsBackend opened = InMemoryBackend.create();
        RunsBackend given = InMemoryBackend.create();
        Injector injector = Guice.createInjector(
                RunsModule.opening(() -> opened), RunsModule.of(given).annotatedWith(Backup.class));
        injector.getInstance(Service.class);
        RunsHandle handle = injector.getInstance(RunsHandle.class);

        handle.close();
        handle.close();

        assertThatThrownBy(() -> opened.threads().create()).isInstanceOf(BackendClosedException.class);
        assertThat(given.threads().create().id()).isNotBlank();
    }

    @Test
    void afterTheHandleIsClosedNothingIsOpened() {
        Injector injector = Guice.createInjector(RunsModule.opening(() -> {
            throw new AssertionError("must not be opened");
        }));
        injector.getInstance(RunsHandle.class).close();

        assertThatThrownBy(() -> injector.getInstance(RunsBackend.class))
                .hasMessageContaining("The RunsHandle of this injector is closed");
    }

    @Test
    void everyBackendIsClosedEvenWhenOneFails() {
        Fragile first = new Fragile("first");
        Fragile second = new Fragile("second");
        Injector injector = Guice.createInjector(
                RunsModule.opening(() -> first.backend()),
                RunsModule.opening(() -> second.backend()).annotatedWith(Backup.class));
        injector.getInstance(Service.class);

        assertThatThrownBy(() -> injector.getInstance(RunsHandle.class).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first")
                .satisfies(error -> assertThat(error.getSuppressed()).hasSize(1));
        assertThat(first.closed).isTrue();
        assertThat(second.closed).isTrue();
    }

    @Test
    void thereIsOneHandleForOneInjector() {
        Injector injector = Guice.createInjector(
                RunsModule.of(InMemoryBackend.create()),
                RunsModule.of(InMemoryBackend.create()).annotatedWith(Backup.class));

        assertThat(injector.getInstance(RunsHandle.class)).isSameAs(injector.getInstance(RunsHandle.class));
    }

    /** A backend whose closing fails; everything else is the in-memory one's. */
    private static final class Fragile {

        private final String message;
        private boolean closed;

        Fragile(String message) {
            this.message = message;
        }

        RunsBackend backend() {
            RunsBackend real = InMemoryBackend.create();
            return (RunsBackend) java.lang.reflect.Proxy.newProxyInstance(
                    RunsBackend.class.getClassLoader(), new Class<?>[] {RunsBackend.class}, (proxy, method, args) -> {
                        if (method.getName().equals("close")) {
                            closed = true;
                            throw new IllegalStateException(message);
                        }
                        return method.invoke(real, args);
                    });
        }
    }
}

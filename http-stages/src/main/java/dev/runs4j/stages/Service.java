package dev.runs4j.stages;

import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server as it is emulated, and the adapter that is tried against it. */
public final class Service {

    private final EmulatorDialect dialect;
    private final @Nullable Secret key;
    private final Function<Wiring, RunsBackend> adapter;

    private Service(EmulatorDialect dialect, @Nullable Secret key, Function<Wiring, RunsBackend> adapter) {
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        this.key = key;
        this.adapter = Objects.requireNonNull(adapter, "adapter");
    }

    /** {@return a service that takes any key or token: a call may say one of its own in the place of the usual one} */
    public static Service open(EmulatorDialect dialect, Function<Wiring, RunsBackend> adapter) {
        return new Service(dialect, null, adapter);
    }

    /** {@return a service that takes this key or token only} */
    public static Service guarded(EmulatorDialect dialect, Secret key, Function<Wiring, RunsBackend> adapter) {
        return new Service(dialect, key, adapter);
    }

    EmulatorDialect dialect() {
        return dialect;
    }

    @Nullable
    Secret key() {
        return key;
    }

    RunsBackend connect(Wiring wiring) {
        return adapter.apply(wiring);
    }
}

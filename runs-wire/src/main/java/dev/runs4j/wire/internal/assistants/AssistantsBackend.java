package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.wire.CacheStatistics;
import dev.runs4j.wire.internal.cache.RunCache;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ports over HTTP, for any server that speaks the Assistants protocol. */
public final class AssistantsBackend implements RunsBackend {

    private final AssistantsDialect dialect;
    private final AssistantsSetup setup;
    private final Wiring wiring;
    private final @Nullable RunCache cache;
    private final Runs runs;
    private final Threads threads;
    private final Messages messages;
    private final Assistants assistants;

    /**
     * Opens a backend; nothing is sent yet.
     *
     * @param dialect the server
     * @param setup how calls are made; its transport is closed with the backend
     */
    public AssistantsBackend(AssistantsDialect dialect, AssistantsSetup setup) {
        this.dialect = dialect;
        this.setup = setup;
        this.wiring = new Wiring(dialect, setup);
        Lifeline lifeline = wiring.lifeline();
        this.cache = setup.cache() == null ? null : new RunCache(setup.cache(), setup.clock(), lifeline::checkOpen);
        Runs plainRuns = new WireRuns(wiring);
        Threads plainThreads = new WireThreads(wiring);
        this.runs = cache == null ? plainRuns : cache.over(plainRuns);
        this.threads = cache == null ? plainThreads : cache.over(plainThreads);
        this.messages = new WireMessages(wiring);
        this.assistants = new WireAssistants(wiring);
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public Limits limits() {
        return dialect.limits();
    }

    @Override
    public Set<Capability> capabilities() {
        return dialect.capabilities();
    }

    @Override
    public RunsClock clock() {
        return setup.clock();
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Threads threads() {
        return threads;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Assistants assistants() {
        return assistants;
    }

    /** {@return what the cache has done so far; absent where there is none} */
    public Optional<CacheStatistics> cacheStatistics() {
        return Optional.ofNullable(cache).map(RunCache::statistics);
    }

    @Override
    public WakeSignal closed() {
        return wiring.lifeline().closed();
    }

    /** Ends everything that waits, and closes all connections; what waited must see why its connection went. */
    @Override
    public void close() {
        wiring.lifeline().close();
        dialect.credentials().close();
        setup.transport().close();
        if (cache != null) {
            cache.clear();
        }
    }

    @Override
    public String toString() {
        return "AssistantsBackend[" + dialect.name() + "]";
    }
}

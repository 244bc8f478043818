package dev.runs4j.openai;

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
import dev.runs4j.wire.internal.assistants.AssistantsBackend;
import java.util.Optional;
import java.util.Set;

/**
 * Runs at a server that speaks OpenAI's protocols: the Assistants protocol, version 2, at any compatible server. OpenAI's own server gave that
 * protocol up on 2026-08-26, so that it is refused when the backend is built. Safe for many threads; it starts none.
 *
 * <p>A run's token (rule R107) is kept in its metadata under {@code runs4j_token}, where it can be seen: so it takes one of the 16 pairs. A
 * change of metadata keeps it; for a run that this backend has not seen lately that costs a read. {@code findByToken} walks the runs of the
 * thread, newest first. The server does not refuse a second run of the same token; the newest is found.
 *
 * <p>Closing ends all calls and streams.
 */
public final class OpenAiBackend implements RunsBackend {

    /** The name by which it is discovered. */
    public static final String NAME = "openai";

    private final AssistantsBackend backend;
    private final String address;

    OpenAiBackend(AssistantsBackend backend, String address) {
        this.backend = backend;
        this.address = address;
    }

    /** {@return a builder; it needs a key, and an address with its protocol} */
    public static OpenAiBuilder builder() {
        return new OpenAiBuilder(Names.BUILDER);
    }

    /** {@return what the Assistants protocol can do by the official schema 2.3.0; kinds of tools other than functions are named one by one} */
    public static Set<Capability> assistantsCapabilities() {
        return OpenAiAbilities.CAPABILITIES;
    }

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public Limits limits() {
        return backend.limits();
    }

    @Override
    public Set<Capability> capabilities() {
        return backend.capabilities();
    }

    @Override
    public RunsClock clock() {
        return backend.clock();
    }

    @Override
    public Runs runs() {
        return backend.runs();
    }

    @Override
    public Threads threads() {
        return backend.threads();
    }

    @Override
    public Messages messages() {
        return backend.messages();
    }

    @Override
    public Assistants assistants() {
        return backend.assistants();
    }

    /** {@return what the cache of ended runs has done so far; absent unless {@link OpenAiBuilder#cache} switched it on} */
    public Optional<CacheStatistics> cacheStatistics() {
        return backend.cacheStatistics();
    }

    @Override
    public WakeSignal closed() {
        return backend.closed();
    }

    @Override
    public void close() {
        backend.close();
    }

    @Override
    public String toString() {
        return "OpenAiBackend[" + address + "]";
    }
}

package dev.runs4j.wire.internal.cache;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.inmemory.Fault;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.RunCacheSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A server that lives in memory, and a cache in front of it. Runs end two seconds after their creation at the latest. */
final class CachedBackend {

    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    final VirtualClock clock = VirtualClock.manual(START);
    final InMemoryBackend server = InMemoryBackend.builder()
            .clock(clock)
            .script("answers", Script.answers("It rains."))
            .build();
    final RunCache cache;
    final Runs runs;
    final Threads threads;
    private boolean isClosed;

    CachedBackend(RunCacheSettings settings) {
        cache = new RunCache(settings, clock, this::checkOpen);
        runs = cache.over(server.runs());
        threads = cache.over(server.threads());
    }

    static CachedBackend open() {
        return new CachedBackend(RunCacheSettings.DEFAULT);
    }

    private void checkOpen() {
        if (isClosed) {
            throw new BackendClosedException("cached");
        }
    }

    void close() {
        isClosed = true;
        server.close();
    }

    /** Creates a run on a new thread. */
    RunRef run() {
        String thread = server.threads().create(NewMessage.user("Coat?")).id();
        CreateRun command =
                CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT).build();
        return server.runs().create(command).value().ref();
    }

    /** Creates a run that has ended when this returns; nobody has read it. */
    RunRef ended() {
        RunRef run = run();
        seconds(2);
        return run;
    }

    void seconds(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    Observed<Run> get(RunRef run) {
        return runs.get(run);
    }

    Page<RunStep> steps(RunRef run) {
        return runs.steps(run, PageRequest.FIRST, Set.<Include>of(), CallOptions.DEFAULT);
    }

    /** From now on whatever reaches the server fails. */
    Fault cutOff() {
        return server.faults()
                .failAny(() -> new BackendUnavailableException("The server is cut off", ErrorDetails.NONE, null))
                .always();
    }
}

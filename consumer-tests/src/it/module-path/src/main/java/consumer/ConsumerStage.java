package consumer;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A stage that plays a few plots. */
public final class ConsumerStage extends Stage {

    private static final Map<Plot, Script> SCRIPTS = Map.of(
            Plot.ANSWERS, Script.answers("It rains in Oslo."),
            Plot.FAILS, Script.fails(ErrorCode.SERVER_ERROR, "Something broke."),
            Plot.NEVER_ENDS, Script.neverEnds(),
            Plot.ASKS_ONCE,
                    Script.asks(Script.call("lookup", "{\"id\":1}")).answers(outputs -> "Found " + outputs.last()));

    private final VirtualClock clock = VirtualClock.manual(Instant.parse("2026-03-01T12:00:00Z"));
    private final InMemoryBackend backend = InMemoryBackend.builder().clock(clock).build();

    static boolean plays(Plot plot) {
        return SCRIPTS.containsKey(plot);
    }

    @Override
    public RunsBackend backend() {
        return backend;
    }

    @Override
    public void play(Plot plot) {
        backend.scripts().clear();
        backend.scripts().add("plot", SCRIPTS.get(plot));
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }
}

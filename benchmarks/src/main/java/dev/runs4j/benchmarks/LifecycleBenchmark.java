package dev.runs4j.benchmarks;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Complete lifecycles on one thread: thread and run created, requires_action seen, answered, completed seen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LifecycleBenchmark {

    private static final FunctionTool WEATHER = ToolDefinition.function(
            "weather",
            "Weather in a city",
            JsonText.of("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}"));

    private VirtualClock clock = VirtualClock.manual(Instant.EPOCH);
    private InMemoryBackend backend = InMemoryBackend.create();

    /** A backend of its own for each trial. */
    @Setup(Level.Trial)
    public void open() {
        clock = VirtualClock.manual(Instant.parse("2026-01-01T00:00:00Z"));
        backend = InMemoryBackend.builder().clock(clock).build();
    }

    /** Lets the backend go. */
    @TearDown(Level.Trial)
    public void close() {
        backend.close();
    }

    /** One whole life. */
    @Benchmark
    public Run lifecycle() {
        String thread =
                backend.threads().create(NewMessage.user("Coat or no coat?")).id();
        Run run = backend.runs()
                .create(CreateRun.on(thread)
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .tools(WEATHER)
                        .build())
                .value();
        run = waitFor(run, RunStatus.REQUIRES_ACTION);
        backend.runs().answer(run.ref(), outputs(run.pendingCalls()));
        return waitFor(run, RunStatus.COMPLETED);
    }

    private static ToolAnswers outputs(List<ToolCall> calls) {
        return ToolAnswers.outputs(calls.stream()
                .map(call -> ToolOutput.of(call.id(), "12 degrees"))
                .toList());
    }

    private Run waitFor(Run run, RunStatus status) {
        clock.advance(Duration.ofSeconds(5));
        Run seen = backend.runs().get(run.ref()).value();
        if (!seen.status().equals(status)) {
            throw new IllegalStateException(seen + " is not " + status);
        }
        return seen;
    }
}

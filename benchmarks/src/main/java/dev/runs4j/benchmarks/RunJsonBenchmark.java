package dev.runs4j.benchmarks;

import dev.runs4j.domain.run.Run;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes a run of about 2 KB, beside the floor for any reader: the same parser walking over the same bytes and touching every value.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RunJsonBenchmark {

    private final byte[] bytes = resource("run-2k.json");
    private final JsonFactory factory = new JsonFactory();
    private final RunsJson json = RunsJson.standard();
    private final Run run = json.read(JsonType.RUN, bytes);

    /** The floor: every token, every name and every value as text or number, nothing kept. */
    @Benchmark
    public void scan(Blackhole hole) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> hole.consume(parser.currentName());
                    case VALUE_STRING -> hole.consume(parser.getString());
                    case VALUE_NUMBER_INT -> hole.consume(parser.getLongValue());
                    case VALUE_NUMBER_FLOAT -> hole.consume(parser.getDoubleValue());
                    default -> hole.consume(token);
                }
            }
        }
    }

    /** Bytes to a run. */
    @Benchmark
    public Run read() {
        return json.read(JsonType.RUN, bytes);
    }

    /** A run to bytes, as it is stored. */
    @Benchmark
    public byte[] writeStorage() {
        return json.writeBytes(JsonType.RUN, run, JsonForm.STORAGE);
    }

    /** A run to bytes, as a server sends it. */
    @Benchmark
    public byte[] writeResource() {
        return json.writeBytes(JsonType.RUN, run, JsonForm.RESOURCE);
    }

    private static byte[] resource(String name) {
        try (InputStream in = RunJsonBenchmark.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.runs4j.benchmarks.peers;

import com.azure.ai.agents.persistent.models.ThreadRun;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.models.beta.threads.runs.RunListPageResponse;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.common.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

/** The bytes of a page of twenty runs to whatever each client makes of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("deprecation") // openai-java marks all of this protocol so.
public class ReadPageBenchmark {

    private final byte[] bytes = Samples.page();
    private final TokenScan tokens = new TokenScan();
    private final RunsJson json = RunsJson.standard();
    private final JsonMapper mapper = ObjectMappers.jsonMapper();

    /** The floor. */
    @Benchmark
    public void scan(Blackhole hole) {
        tokens.scan(bytes, 0, bytes.length, hole::consume);
    }

    /** Ours. */
    @Benchmark
    public Object runs4j() {
        return json.read(JsonType.RUN_LIST, bytes);
    }

    /** By its Jackson 2 mapper. */
    @Benchmark
    public Object openAiJava() throws IOException {
        return mapper.readValue(bytes, RunListPageResponse.class);
    }

    /** As its pager does it: into maps, each element to bytes again, and those to a run. */
    @Benchmark
    public Object azure() {
        Map<?, ?> page = BinaryData.fromBytes(bytes).toObject(Map.class);
        return ((List<?>) Objects.requireNonNull(page.get("data")))
                .stream()
                        .map(run -> BinaryData.fromObject(run).toObject(ThreadRun.class))
                        .toList();
    }

    /** By Jackson 2, out of text. */
    @Benchmark
    public Object simpleOpenAi() {
        return JsonUtil.jsonToParametricObject(
                new String(bytes, StandardCharsets.UTF_8),
                Page.class,
                io.github.sashirestela.openai.domain.assistant.ThreadRun.class);
    }
}

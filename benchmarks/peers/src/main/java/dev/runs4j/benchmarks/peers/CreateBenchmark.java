package dev.runs4j.benchmarks.peers;

import com.azure.ai.agents.persistent.implementation.models.CreateRunRequest;
import com.azure.ai.agents.persistent.models.CreateRunOptions;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.models.beta.threads.runs.RunCreateParams;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.json.RunsJson;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.domain.assistant.ThreadRunRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A command that was made before to the bytes of its body; all say the same, which is checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("deprecation") // openai-java marks all of this protocol so.
public class CreateBenchmark {

    private final RunsJson json = RunsJson.standard();
    private final JsonMapper mapper = ObjectMappers.jsonMapper();
    private final CreateRun ours = Runs4jCommand.create();
    private final RunCreateParams openAiJava = OpenAiJavaCommand.create();
    private final CreateRunRequest azure = request(AzureCommand.create());
    private final ThreadRunRequest simpleOpenAi = SimpleOpenAiCommand.create();

    private static CreateRunRequest request(CreateRunOptions options) {
        return new CreateRunRequest(options.getAssistantId())
                .setInstructions(options.getInstructions())
                .setTemperature(options.getTemperature())
                .setMaxCompletionTokens(options.getMaxCompletionTokens())
                .setMetadata(options.getMetadata())
                .setTools(options.getTools())
                .setAdditionalMessages(options.getAdditionalMessages());
    }

    /** A comparison of different things would be none. */
    @Setup
    public void check() throws IOException {
        JsonNode body = mapper.readTree(runs4j());
        for (byte[] other : List.of(openAiJava(), azure(), simpleOpenAi())) {
            if (!body.equals(mapper.readTree(other))) {
                throw new IllegalStateException(body + " is not " + new String(other, StandardCharsets.UTF_8));
            }
        }
    }

    /** Ours. */
    @Benchmark
    public byte[] runs4j() {
        return json.writeRequestBytes(ours);
    }

    /** By its Jackson 2 mapper. */
    @Benchmark
    public byte[] openAiJava() throws IOException {
        return mapper.writeValueAsBytes(openAiJava._body());
    }

    /** By its own JSON library. */
    @Benchmark
    public byte[] azure() {
        return BinaryData.fromObject(azure).toBytes();
    }

    /** By Jackson 2, to text first. */
    @Benchmark
    public byte[] simpleOpenAi() {
        return JsonUtil.objectToJson(simpleOpenAi).getBytes(StandardCharsets.UTF_8);
    }
}

package dev.runs4j.benchmarks.peers;

import io.github.sashirestela.cleverclient.Event;
import io.github.sashirestela.openai.OpenAIBeta2;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.assistant.ThreadMessageDelta;
import io.github.sashirestela.openai.domain.assistant.ThreadRun;
import java.util.stream.Stream;

/** The fastest reader among the others. It is asynchronous: its answers are waited for. */
final class SimpleOpenAiClient implements RunsClient {

    private final SimpleOpenAI client;
    private final OpenAIBeta2.ThreadRuns runs;

    SimpleOpenAiClient(String address) {
        this.client = SimpleOpenAI.builder().apiKey("key").baseUrl(address).build();
        this.runs = client.threadRuns();
    }

    @Override
    public boolean isCompleted(String runId) {
        return runs.getOne(Samples.THREAD, runId).join().getStatus() == ThreadRun.RunStatus.COMPLETED;
    }

    @Override
    public String create() {
        return runs.create(Samples.THREAD, SimpleOpenAiCommand.create()).join().getId();
    }

    @Override
    public void follow(Runnable delta) {
        try (Stream<Event> stream =
                runs.createStream(Samples.THREAD, SimpleOpenAiCommand.create()).join()) {
            stream.filter(event -> event.getData() instanceof ThreadMessageDelta)
                    .forEach(event -> delta.run());
        }
    }

    @Override
    public void close() {
        client.shutDown();
    }
}

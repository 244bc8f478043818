package dev.runs4j.benchmarks.peers;

import com.azure.ai.agents.persistent.PersistentAgentsClientBuilder;
import com.azure.ai.agents.persistent.RunsClient;
import com.azure.ai.agents.persistent.models.RunStatus;
import com.azure.ai.agents.persistent.models.StreamMessageUpdate;
import com.azure.ai.agents.persistent.models.StreamUpdate;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import java.util.stream.Stream;

/** Microsoft's own, without the policies of its pipeline: the one for tokens refuses plain HTTP. */
final class AzureClient implements dev.runs4j.benchmarks.peers.RunsClient {

    private final RunsClient runs;

    AzureClient(String address) {
        this.runs = new PersistentAgentsClientBuilder()
                .endpoint(address)
                .pipeline(new HttpPipelineBuilder()
                        .httpClient(HttpClient.createDefault())
                        .build())
                .buildClient()
                .getRunsClient();
    }

    @Override
    public boolean isCompleted(String runId) {
        return runs.getRun(Samples.THREAD, runId).getStatus().equals(RunStatus.COMPLETED);
    }

    @Override
    public String create() {
        return runs.createRun(AzureCommand.create()).getId();
    }

    @Override
    public void follow(Runnable delta) {
        try (Stream<StreamUpdate> stream = runs.createRunStreaming(AzureCommand.create())) {
            stream.filter(StreamMessageUpdate.class::isInstance).forEach(event -> delta.run());
        }
    }

    @Override
    public void close() {
        // Its connections belong to the process.
    }
}

package dev.runs4j.benchmarks.peers;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.services.blocking.beta.threads.RunService;

/** OpenAI's own. */
@SuppressWarnings("deprecation") // The vendor marks all of this protocol so.
final class OpenAiJavaClient implements RunsClient {

    private final OpenAIClient client;
    private final RunService runs;

    OpenAiJavaClient(String address) {
        this.client = OpenAIOkHttpClient.builder()
                .apiKey("key")
                .baseUrl(address + "/v1")
                .maxRetries(0)
                .build();
        this.runs = client.beta().threads().runs();
    }

    @Override
    public boolean isCompleted(String runId) {
        return runs.retrieve(
                        runId,
                        RunRetrieveParams.builder().threadId(Samples.THREAD).build())
                .status()
                .equals(RunStatus.COMPLETED);
    }

    @Override
    public String create() {
        return runs.create(OpenAiJavaCommand.create()).id();
    }

    @Override
    public void follow(Runnable delta) {
        try (StreamResponse<AssistantStreamEvent> stream = runs.createStreaming(OpenAiJavaCommand.create())) {
            stream.stream().filter(AssistantStreamEvent::isThreadMessageDelta).forEach(event -> delta.run());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

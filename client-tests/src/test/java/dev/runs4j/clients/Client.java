package dev.runs4j.clients;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import com.openai.services.blocking.beta.AssistantService;
import com.openai.services.blocking.beta.ThreadService;
import com.openai.services.blocking.beta.threads.MessageService;
import com.openai.services.blocking.beta.threads.RunService;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A client that checks every answer against its own types and repeats nothing, a strict emulator that wants a key, and a backend on a clock
 * that stands still.
 */
@SuppressWarnings("deprecation") // The vendor gave the whole protocol up.
final class Client implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String KEY = "sk-test";

    final VirtualClock clock = VirtualClock.manual(START);
    final InMemoryBackend backend;
    final RunsEmulator emulator;
    final OpenAIClient client;

    private Client(UnaryOperator<InMemoryBuilder> backend) {
        this.backend = backend.apply(InMemoryBackend.builder().clock(clock)).build();
        this.emulator = RunsEmulator.serving(this.backend)
                .apiKey(Secret.of(KEY))
                .strict(true)
                .start();
        this.client = withKey(KEY);
    }

    static Client of(UnaryOperator<InMemoryBuilder> backend) {
        return new Client(backend);
    }

    OpenAIClient withKey(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(emulator.baseUrl().toString())
                .apiKey(key)
                .maxRetries(0)
                .timeout(Duration.ofSeconds(30))
                .responseValidation(true)
                .build();
    }

    /** {@return the client as it is by default; an empty page has ids that are null, which its own check does not know} */
    OpenAIClient unchecked() {
        return client.withOptions(options -> options.responseValidation(false));
    }

    AssistantService assistants() {
        return client.beta().assistants();
    }

    ThreadService threads() {
        return client.beta().threads();
    }

    MessageService messages() {
        return threads().messages();
    }

    RunService runs() {
        return threads().runs();
    }

    /** Creates a thread with one question, behind the client's back. */
    String thread() {
        return backend.threads().create(NewMessage.user("Coat or no coat?")).id();
    }

    RunCreateParams.Builder run() {
        return RunCreateParams.builder().assistantId("asst_default");
    }

    Run get(Run run) {
        return runs().retrieve(
                        run.id(),
                        RunRetrieveParams.builder().threadId(run.threadId()).build());
    }

    static RunSubmitToolOutputsParams outputs(String threadId, String callId, String output) {
        return RunSubmitToolOutputsParams.builder()
                .threadId(threadId)
                .addToolOutput(RunSubmitToolOutputsParams.ToolOutput.builder()
                        .toolCallId(callId)
                        .output(output)
                        .build())
                .build();
    }

    @Override
    public void close() {
        client.close();
        emulator.close();
        backend.close();
    }
}

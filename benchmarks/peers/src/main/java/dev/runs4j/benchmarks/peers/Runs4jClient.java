package dev.runs4j.benchmarks.peers;

import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.openai.OpenAiBackend;
import dev.runs4j.openai.OpenAiBuilder;
import dev.runs4j.openai.Protocol;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.http.HttpTransport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** This library's adapter. */
final class Runs4jClient implements RunsClient {

    private final OpenAiBackend backend;

    Runs4jClient(String address) {
        this(address, null);
    }

    Runs4jClient(String address, @Nullable HttpTransport transport) {
        OpenAiBuilder builder = OpenAiBackend.builder()
                .apiKey(Secret.of("key"))
                .baseUrl(address + "/v1")
                .protocol(Protocol.ASSISTANTS)
                .retries(RetrySettings.none());
        this.backend = builder.transport(transport).build();
    }

    @Override
    public boolean isCompleted(String runId) {
        return backend.runs()
                .get(new RunRef(Samples.THREAD, runId))
                .value()
                .status()
                .equals(RunStatus.COMPLETED);
    }

    @Override
    public String create() {
        return backend.runs().create(Runs4jCommand.create()).value().id();
    }

    @Override
    public void follow(Runnable delta) {
        try (RunStream stream = backend.runs().stream(Runs4jCommand.create())) {
            for (StreamPull pull = stream.next(Instant.MAX);
                    pull instanceof StreamPull.Event event;
                    pull = stream.next(Instant.MAX)) {
                if (event.event() instanceof MessageDelta) {
                    delta.run();
                }
            }
        }
    }

    @Override
    public void close() {
        backend.close();
    }
}

package dev.runs4j.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIIoException;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunStatus;
import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.inmemory.Script;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How runs and streams end other than well. */
@Timeout(120)
@SuppressWarnings("deprecation") // The vendor gave the whole protocol up.
class EndsOfAClientTest {

    private static Run ended(Client site) {
        Run run = site.runs().create(site.thread(), site.run().build());
        site.clock.advance(Duration.ofMinutes(20));
        return site.get(run);
    }

    @Test
    void aRunFails() {
        try (Client site =
                Client.of(backend -> backend.script("rule", Script.fails(ErrorCode.SERVER_ERROR, "Away.")))) {
            Run run = ended(site);

            assertThat(run.status()).isEqualTo(RunStatus.FAILED);
            assertThat(run.failedAt()).isPresent();
            assertThat(run.lastError().orElseThrow().code()).isEqualTo(Run.LastError.Code.SERVER_ERROR);
            assertThat(run.lastError().orElseThrow().message()).isEqualTo("Away.");
        }
    }

    @Test
    void aRunExpires() {
        try (Client site = Client.of(backend -> backend.script("rule", Script.neverEnds()))) {
            assertThat(ended(site).status()).isEqualTo(RunStatus.EXPIRED);
        }
    }

    @Test
    void aRunEndsIncomplete() {
        try (Client site = Client.of(
                backend -> backend.script("rule", Script.stopsIncomplete(IncompleteReason.MAX_COMPLETION_TOKENS)))) {
            Run run = ended(site);

            assertThat(run.status()).isEqualTo(RunStatus.INCOMPLETE);
            assertThat(run.incompleteDetails().orElseThrow().reason())
                    .hasValue(Run.IncompleteDetails.Reason.MAX_COMPLETION_TOKENS);
        }
    }

    /** The run goes on, and is there to be read. */
    @Test
    void aStreamBreaks() {
        try (Client site = Client.of(backend -> backend.instant().script("rule", Script.answers("Yes.")))) {
            String thread = site.thread();
            site.backend.faults().breakStreams(2);

            try (StreamResponse<AssistantStreamEvent> stream =
                    site.runs().createStreaming(thread, site.run().build())) {
                assertThatThrownBy(() -> stream.stream()
                                .forEach(event ->
                                        assertThat(event.isThreadRunCompleted()).isFalse()))
                        .isInstanceOf(OpenAIIoException.class);
            }

            assertThat(site.runs().list(thread).items().get(0).status()).isEqualTo(RunStatus.COMPLETED);
        }
    }
}

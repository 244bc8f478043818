package dev.runs4j.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.errors.InternalServerException;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that repeats what it may, as it does unless it is told not to. */
@Timeout(120)
@SuppressWarnings("deprecation") // The vendor gave the whole protocol up.
class RetriesOfAClientTest {

    private final Client site = Client.of(backend -> backend);
    private OpenAIClient client;

    @BeforeEach
    void repeat() {
        client = site.client.withOptions(options -> options.maxRetries(2));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatMayHaveHappenedIsNotSentAgain() {
        site.backend.faults().loseAnswer(Operation.THREAD_CREATE);

        InternalServerException lost = catchThrowableOfType(
                InternalServerException.class, () -> client.beta().threads().create());

        assertThat(lost.statusCode()).isEqualTo(500);
        assertThat(lost.headers().values("x-should-retry")).containsExactly("false");
        assertThat(site.backend.threadCount()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedForNowIsSentAgain() {
        site.backend
                .faults()
                .fail(
                        Operation.THREAD_CREATE,
                        () -> new RateLimitedException("busy", Duration.ofMillis(1), ErrorDetails.NONE));

        assertThat(client.beta().threads().create().id()).isEqualTo("thread_0001");
        assertThat(site.backend.threadCount()).isEqualTo(1);
    }
}

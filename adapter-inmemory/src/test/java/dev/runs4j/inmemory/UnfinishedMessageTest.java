package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How much of a message is there when its run stops, and why it is not finished; more than the rules of the ports say. */
class UnfinishedMessageTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualClock clock = VirtualClock.manual(START);

    @Test
    @DisplayName("the message of a run that stopped says which limit it met")
    void saysWhichLimitItMet() {
        assertStopped(IncompleteReason.MAX_COMPLETION_TOKENS, MessageIncompleteReason.MAX_TOKENS);
        assertStopped(IncompleteReason.CONTENT_FILTER, MessageIncompleteReason.CONTENT_FILTER);
    }

    private void assertStopped(IncompleteReason run, MessageIncompleteReason message) {
        InMemoryBackend backend = playing(Script.writes("It will").stopsIncomplete(run));
        RunRef stopped = run(backend);
        clock.advance(Duration.ofSeconds(1));

        assertThat(newest(backend, stopped).incompleteDetails()).contains(MessageIncompleteDetails.of(message));
        assertThat(newest(backend, stopped).text()).isEqualTo("It will");
    }

    @Test
    @DisplayName("a cancel halfway leaves half of the message")
    void leavesHalf() {
        InMemoryBackend backend = playing(Script.answers("one two three four"));
        RunRef run = run(backend);
        clock.advance(Duration.ofMillis(450));
        backend.runs().cancel(run);
        clock.advance(Duration.ofSeconds(1));

        assertThat(newest(backend, run).text()).isEqualTo("one two");
    }

    private InMemoryBackend playing(Script script) {
        return InMemoryBackend.builder().clock(clock).script("only", script).build();
    }

    private static RunRef run(InMemoryBackend backend) {
        CreateRun command = CreateRun.on(backend.threads().create().id())
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .build();
        return backend.runs().create(command).value().ref();
    }

    private static Message newest(InMemoryBackend backend, RunRef run) {
        return backend.messages().listAll(run.threadId()).iterator().next();
    }
}

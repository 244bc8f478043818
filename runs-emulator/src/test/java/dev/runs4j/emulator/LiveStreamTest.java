package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of runs that are under way, on a clock that moves only when the test says so. */
@Timeout(60)
class LiveStreamTest {

    private static final String CREATE = "{'assistant_id':'asst_default','stream':true}";
    private static final RunRef RUN = RunRef.of("thread_0001", "run_0001");

    private final Site site = Site.with(backend -> backend.script("rest", Script.answers("Yes.")));

    @AfterEach
    void close() {
        site.close();
    }

    private RawClient follow() {
        return site.raw().post("/v1/threads/" + site.thread() + "/runs", CREATE);
    }

    private static String toQueued(RawClient client) {
        return client.readTo("event: thread.run.queued\n") + client.readTo("\n\n");
    }

    @Test
    void eventsComeWhenTheyHappen() {
        try (RawClient client = follow()) {
            assertThat(toQueued(client)).doesNotContain("thread.run.in_progress");

            site.clock.advance(Duration.ofMillis(100));

            assertThat(client.readTo("event: thread.run.in_progress\n")).doesNotContain("thread.run.step");
        }
    }

    @Test
    void aClientThatGoesLetsGoOfItsStreamAndTheRunLivesOn() {
        try (RawClient client = follow()) {
            toQueued(client);
            assertThat(Waiters.of("StreamSender")).isEqualTo(1);
        }

        Waiters.awaitNone("StreamSender");
        site.clock.advance(Duration.ofMinutes(1));
        assertThat(site.backend.runs().get(RUN).value().status()).hasToString("completed");
    }

    @Test
    void aStopCutsStreamsOffAndTheRunLivesOn() {
        try (RawClient client = follow()) {
            toQueued(client);

            site.emulator.close();

            assertThat(client.readAll()).doesNotContain("event: done").doesNotEndWith("0\r\n\r\n");
        }
        site.clock.advance(Duration.ofMinutes(1));
        assertThat(site.backend.runs().get(RUN).value().status()).hasToString("completed");
    }

    @Test
    void aBackendThatIsClosedCutsItsStreamsOff() {
        try (RawClient client = follow()) {
            toQueued(client);

            site.backend.close();

            assertThat(client.readAll()).doesNotContain("event: done").doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aStreamHoldsNobodyElseUp() {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            clients.add(follow());
        }
        clients.forEach(LiveStreamTest::toQueued);

        assertThat(site.get("/threads/thread_0001/runs").statusCode()).isEqualTo(200);

        clients.forEach(RawClient::close);
        Waiters.awaitNone("StreamSender");
    }

    @Test
    void aClientThatSendsAheadIsAnsweredAndThenClosed() {
        try (RawClient client = follow()) {
            toQueued(client);
            client.say("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Waiters.awaitReads(site);

            site.clock.advance(Duration.ofMinutes(1));

            assertThat(client.readAll())
                    .contains("event: done\ndata: [DONE]\n\n")
                    .endsWith("0\r\n\r\n");
        }
    }

    @Test
    void aClientThatSendsAheadAndGoesIsNoticed() {
        try (RawClient client = follow()) {
            toQueued(client);
            client.say("\r\n");
            Waiters.awaitReads(site);
            assertThat(Waiters.of("StreamSender")).isEqualTo(1);
        }

        Waiters.awaitNone("StreamSender");
        assertThat(site.backend.runs().get(RUN).value().status()).hasToString("queued");
    }

    @Test
    void aCancelFromElsewhereShowsInTheStream() {
        try (RawClient client = follow()) {
            toQueued(client);

            site.post("/threads/thread_0001/runs/run_0001/cancel", "");
            site.clock.advance(Duration.ofMinutes(1));

            assertThat(client.readTo("data: [DONE]\n\n")).contains("event: thread.run.cancelled\n");
        }
    }

    @Test
    void aSlowClientGetsEverythingInTheEnd() {
        String long1 = "word ".repeat(200_000);
        try (Site large = Site.with(backend -> backend.instant().script("long", Script.answers(long1)));
                RawClient client = large.raw()) {
            client.post("/v1/threads/" + large.thread() + "/runs", CREATE);
            client.readTo("\n");
            String other = large.backend.threads().create().id();
            large.backend.runs().create(CreateRun.on(other).by("asst_default").build());

            assertThat(client.readTo("data: [DONE]\n\n\r\n0\r\n\r\n")).contains("thread.message.completed");
        }
    }
}

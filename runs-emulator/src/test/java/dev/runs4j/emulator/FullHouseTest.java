package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.inmemory.Script;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As many streams as a server takes. */
@Timeout(60)
class FullHouseTest {

    @Test
    void streamsLeaveThreadsForThoseWhoEndThem() {
        List<RawClient> clients = new ArrayList<>();
        try (Site site = Site.served(
                backend -> backend.script("never", Script.neverEnds()), emulator -> emulator.maxThreads(8))) {
            for (int i = 0; i < 2; i++) {
                clients.add(site.raw().post("/v1/threads/runs", "{'assistant_id':'asst_default','stream':true}"));
                clients.get(i).readTo("event: thread.run.queued\n");
            }
            RawClient third = site.raw().post("/v1/threads/runs", "{'assistant_id':'asst_default','stream':true}");
            clients.add(third);

            assertThat(third.readTo("}}"))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 1\r\n", "Too many streams are open.");
            assertThat(third.say("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .readTo("}"))
                    .contains("HTTP/1.1 200 OK");
            assertThat(site.post("/threads/thread_0001/runs/run_0001/cancel", "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.backend.threadCount()).isEqualTo(2);

            clients.get(1).close();
            clients.add(clientWithPlace(site));
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    /** The place of a client that has gone is free once that was noticed. */
    private static RawClient clientWithPlace(Site site) {
        while (true) {
            RawClient client = site.raw().post("/v1/threads/runs", "{'assistant_id':'asst_default','stream':true}");
            if (client.readTo("\r\n").startsWith("HTTP/1.1 200 ")) {
                return client;
            }
            client.close();
        }
    }
}

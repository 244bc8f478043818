package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.emulator.responses.PlannedItem;
import dev.runs4j.emulator.responses.ResponsePlan;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResponsesStreamTest {

    private static final String STREAM = "{'model':'m','stream':true,'background':true,'input':'x'}";
    private static final String FOREGROUND = "{'model':'m','stream':true,'input':'x'}";
    private static final ResponsePlan SLOW = ResponsePlan.builder()
            .items(PlannedItem.message("x").after(Duration.ofSeconds(1)))
            .build();

    @Test
    void aStreamIsFramesToTheEndOfTheAnswer() {
        try (ResponsesSite site = ResponsesSite.plays(ResponsePlan.says("No."))) {
            HttpResponse<String> answer = site.post("/responses", STREAM);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
            assertThat(answer.body())
                    .startsWith("event: response.created\ndata: {\"type\":\"response.created\",\"response\":"
                            + "{\"id\":\"resp_0001\",\"object\":\"response\",")
                    .endsWith(",\"sequence_number\":10}\n\n")
                    .doesNotContain("[DONE]");
            assertThat(ResponsesSite.names(answer.body()))
                    .startsWith("response.created response.queued response.in_progress response.output_item.added")
                    .endsWith("response.output_item.done response.completed");
        }
    }

    @Test
    void aStreamIsJoinedOverHttp() {
        try (ResponsesSite site = ResponsesSite.plays(ResponsePlan.says("No."))) {
            String all = site.post("/responses", STREAM).body();

            HttpResponse<String> rest = site.get("/responses/resp_0001?stream=true&starting_after=4");

            assertThat(all).endsWith(rest.body());
            assertThat(rest.body())
                    .startsWith("event: response.output_text.delta\n")
                    .contains("\"sequence_number\":5}");
            assertThat(site.get("/responses/resp_0001?stream=true&starting_after=x")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(site.get("/responses/resp_0001?stream=false").body()).startsWith("{\"id\":\"resp_0001\"");
        }
    }

    @Test
    void aRefusalBeforeTheFirstEventIsNoStream() {
        try (ResponsesSite site = ResponsesSite.plays(ResponsePlan.says("No."))) {
            HttpResponse<String> answer = site.post("/responses", FOREGROUND.replace("'input':'x'", "'input':1"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).contains("application/json");
            site.post("/responses", FOREGROUND);
            assertThat(site.get("/responses/resp_0001?stream=true").body()).contains("\"param\":\"stream\"");
        }
    }

    @Test
    void eventsComeLive() {
        try (ResponsesSite site = ResponsesSite.plays(SLOW);
                RawClient client = site.raw()) {
            client.post("/v1/responses", STREAM).readTo("\"sequence_number\":2}\n\n");

            site.clock.advance(Duration.ofSeconds(1));

            assertThat(client.readTo("event: response.completed\n")).contains("response.output_item.added");
        }
    }

    @Test
    void aCutStreamHasNoEnd() {
        try (ResponsesSite site = ResponsesSite.plays(ResponsePlan.says("No."));
                RawClient client = site.raw()) {
            site.emulator.service().faults().breakStreams(3);

            String answer = client.post("/v1/responses", STREAM).readAll();

            assertThat(answer).contains("event: response.in_progress\n").doesNotContain("response.output_item.added");
            assertThat(answer).doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aClientThatGoesEndsItsForegroundResponse() {
        try (ResponsesSite site = ResponsesSite.plays(SLOW)) {
            try (RawClient client = site.raw()) {
                client.post("/v1/responses", FOREGROUND).readTo("\"sequence_number\":1}\n\n");
            }
            while (site.get("/responses/resp_0001").statusCode() == 200) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos()); // The test's timeout is the limit.
            }

            assertThat(site.get("/responses/resp_0001").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theServersStopCutsItsStreams() {
        ResponsesSite site = ResponsesSite.plays(SLOW);
        try (RawClient client = site.raw()) {
            client.post("/v1/responses", STREAM).readTo("\"sequence_number\":2}\n\n");

            site.close();

            assertThat(client.readAll()).doesNotContain("response.completed");
        }
        assertThat(site.emulator.service().retrieve("resp_0001").path("status").stringValue())
                .isEqualTo("in_progress");
    }

    @Test
    void theServersStopEndsWhoeverWaits() {
        ResponsesSite site = ResponsesSite.with(settings -> settings.grace(Duration.ofMillis(100))
                .script(view -> ResponsePlan.builder().neverEnds().build()));
        try (RawClient client = site.raw()) {
            client.post("/v1/responses", "{'model':'m','input':'x'}");
            while (site.emulator.service().ledger().entries().isEmpty()) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }

            site.close();

            assertThat(client.readAll()).doesNotContain("\"status\"");
        }
    }
}

package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.emulator.responses.PlannedItem;
import dev.runs4j.emulator.responses.ResponsePlan;
import dev.runs4j.emulator.responses.ResponsesDialect;
import dev.runs4j.emulator.responses.ResponsesFailure;
import dev.runs4j.emulator.responses.ResponsesOperation;
import dev.runs4j.emulator.responses.ResponsesService;
import dev.runs4j.emulator.responses.ResponsesSwitches;
import dev.runs4j.ports.Secret;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResponsesHttpTest {

    private final ResponsesSite site =
            ResponsesSite.plays(ResponsePlan.of(PlannedItem.call("call_x", "coat", "{}")), ResponsePlan.says("No."));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aRunOfTwoHopsInAConversation() {
        assertThat(site.post("/conversations", "{}").body())
                .isEqualTo("{\"id\":\"conv_0001\",\"object\":\"conversation\",\"created_at\":1767225600,"
                        + "\"metadata\":{}}");
        assertThat(site.post(
                                "/conversations/conv_0001/items",
                                "{'items':[{'type':'message','role':'user','content':'Coat?'}]}")
                        .body())
                .isEqualTo(
                        "{\"object\":\"list\",\"data\":[{\"type\":\"message\",\"role\":\"user\","
                                + "\"status\":\"completed\",\"content\":[{\"type\":\"input_text\",\"text\":\"Coat?\"}],"
                                + "\"id\":\"msg_0001\"}],\"first_id\":\"msg_0001\",\"last_id\":\"msg_0001\",\"has_more\":false}");
        HttpResponse<String> first = site.post(
                "/responses",
                "{'model':'m','conversation':'conv_0001','input':[],'background':true,'store':true,"
                        + "'metadata':{'hop':'0'},'tools':[{'type':'function','name':'coat','parameters':null,"
                        + "'strict':false}]}");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("content-type")).contains("application/json");
        assertThat(first.headers().firstValue("x-request-id")).isPresent();
        assertThat(first.body()).contains("\"id\":\"resp_0001\"", "\"status\":\"queued\"");
        assertThat(site.get("/responses/resp_0001").body())
                .contains(
                        "\"status\":\"completed\"",
                        "\"output\":[{\"type\":\"function_call\",\"id\":\"fc_0001\",\"status\":\"completed\","
                                + "\"call_id\":\"call_x\",\"name\":\"coat\",\"arguments\":\"{}\"}]");
        site.post(
                "/responses",
                "{'model':'m','conversation':{'id':'conv_0001'},'background':true,'input':"
                        + "[{'type':'function_call_output','call_id':'call_x','output':'mild'}]}");
        assertThat(site.get("/responses/resp_0002").body()).contains("\"text\":\"No.\"");
        assertThat(site.get("/conversations/conv_0001/items?order=asc&limit=2").body())
                .contains("\"first_id\":\"msg_0001\",\"last_id\":\"fc_0001\",\"has_more\":true");
        assertThat(site.get("/conversations/conv_0001/items/fc_0001").body()).contains("\"call_id\":\"call_x\"");
    }

    @Test
    void everyOtherOperationIsThere() {
        site.post("/conversations", "{}");
        site.post("/conversations/conv_0001/items", "{'items':[{'role':'user','content':'x'}]}");
        site.post("/responses", ResponsesSite.ASK);

        assertThat(site.get("/conversations/conv_0001").body()).contains("conv_0001");
        assertThat(site.post("/conversations/conv_0001", "{'metadata':{'k':'v'}}")
                        .body())
                .contains("\"k\":\"v\"");
        assertThat(site.send("DELETE", "/conversations/conv_0001/items/msg_0001", "")
                        .body())
                .contains("\"object\":\"conversation\"");
        assertThat(site.send("DELETE", "/conversations/conv_0001", "").body()).contains("conversation.deleted");
        assertThat(site.get("/responses/resp_0001/input_items").body()).contains("Coat or no coat?");
        assertThat(site.post("/responses/resp_0001/cancel", "").body()).contains("\"status\":\"completed\"");
        assertThat(site.post("/responses/input_tokens", "{'model':'m','input':'two words'}")
                        .body())
                .isEqualTo("{\"object\":\"response.input_tokens\",\"input_tokens\":2}");
        assertThat(site.send("DELETE", "/responses/resp_0001", "").body())
                .isEqualTo("{\"id\":\"resp_0001\",\"object\":\"response\",\"deleted\":true}");
    }

    @Test
    void aRefusalHasItsStatusAndBody() {
        HttpResponse<String> refused = site.post("/responses", "{'model':'m'}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"error\":{\"message\":\"Missing required parameter: 'input'.\","
                        + "\"type\":\"invalid_request_error\",\"param\":\"input\","
                        + "\"code\":\"missing_required_parameter\"}}");
        assertThat(site.post("/responses", "{").statusCode()).isEqualTo(400);
        assertThat(site.get("/responses/resp_9").statusCode()).isEqualTo(404);
    }

    @Test
    void listsArePresentWhereTheDialectHasThem() {
        assertThat(site.get("/responses").statusCode()).isEqualTo(405);
        assertThat(site.get("/conversations").statusCode()).isEqualTo(405);
        assertThat(site.get("/threads").statusCode()).isEqualTo(404);
        assertThat(site.get("/responses/resp_1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void limitsOfListsAreHeld() {
        site.post("/conversations", "{}");

        assertThat(site.get("/conversations/conv_0001/items?limit=101").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/conversations/conv_0001/items?order=up").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theLedgerIsReadBesideTheApi() {
        site.post("/responses", ResponsesSite.ASK);
        URI address = URI.create("http://127.0.0.1:" + site.emulator.port() + "/emulator/ledger");

        assertThat(site.sendTo(address, "GET", "").body())
                .startsWith("{\"requests\":{\"CREATE_RESPONSE\":1},\"entries\":[{\"number\":1,")
                .contains("\"operation\":\"CREATE_RESPONSE\",\"id\":\"resp_0001\"");
    }

    @Test
    void theLedgerIsNotForStrangers() {
        try (ResponsesSite locked = ResponsesSite.with(settings -> settings.apiKey(Secret.of("sk-test")))) {
            URI address = URI.create("http://127.0.0.1:" + locked.emulator.port() + "/emulator/ledger");

            assertThat(locked.sendTo(address, "GET", "").statusCode()).isEqualTo(401);
            assertThat(locked.post("/responses", ResponsesSite.ASK).statusCode())
                    .isEqualTo(401);
            assertThat(locked.send("POST", "/responses", ResponsesSite.ASK, "Authorization", "Bearer sk-test")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aLostAnswerIsAConnectionThatEnds() {
        site.emulator.service().faults().loseAnswer(ResponsesOperation.CREATE_RESPONSE);

        assertThatThrownBy(() -> site.post("/responses", ResponsesSite.ASK)).isInstanceOf(UncheckedIOException.class);
        assertThat(site.get("/responses/resp_0001").statusCode()).isEqualTo(200);
    }

    @Test
    void aLostRequestIsAConnectionThatEnds() {
        site.emulator.service().faults().loseRequest(ResponsesOperation.CREATE_RESPONSE);

        assertThatThrownBy(() -> site.post("/responses", ResponsesSite.ASK)).isInstanceOf(UncheckedIOException.class);
        assertThat(site.get("/responses/resp_0001").statusCode()).isEqualTo(404);
    }

    @Test
    void aFailureComesWithItsHeadersAndItsShape() {
        ResponsesOperation get = ResponsesOperation.GET_RESPONSE;
        site.emulator.service().faults().fail(get, ResponsesFailure.rateLimited(Duration.ofSeconds(7)));
        site.emulator.service().faults().fail(get, ResponsesFailure.plain(503, "<p>Away"));

        HttpResponse<String> limited = site.get("/responses/resp_0001");
        HttpResponse<String> proxy = site.get("/responses/resp_0001");

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).contains("7");
        assertThat(limited.headers().firstValue("content-type")).contains("application/json");
        assertThat(proxy.statusCode()).isEqualTo(503);
        assertThat(proxy.body()).isEqualTo("<p>Away");
        assertThat(proxy.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void aScriptThatFailsIsAnErrorOfTheServer() {
        try (ResponsesSite broken = ResponsesSite.with(settings -> settings.script(view -> {
            throw new IllegalStateException("no plan");
        }))) {
            assertThat(broken.post("/responses", ResponsesSite.ASK).statusCode())
                    .isEqualTo(500);
        }
    }

    @Test
    void keysOfRequestsAreHandedOn() {
        try (ResponsesSite keyed = ResponsesSite.with(settings -> settings.switches(
                ResponsesSwitches.builder().idempotencyKeys(true).build()))) {
            keyed.send("POST", "/responses", ResponsesSite.ASK, "Idempotency-Key", "k");

            assertThat(keyed.send("POST", "/responses", ResponsesSite.ASK, "Idempotency-Key", "k")
                            .body())
                    .contains("resp_0001");
        }
    }

    @Test
    void theDoorIsAsItIsSet() {
        ResponsesService service = ResponsesService.builder().build();
        try (ResponsesSite small = ResponsesSite.with(settings -> settings.service(service)
                .port(0)
                .host("localhost")
                .strict(true)
                .accessLog(true)
                .virtualThreads(true)
                .maxThreads(16)
                .maxBodyBytes(100))) {
            assertThat(small.post("/responses", ResponsesSite.ASK).body()).contains("unsupported_content_type");
            assertThat(small.send("POST", "/responses", ResponsesSite.ASK, "Content-Type", "application/json")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(small.post("/responses", "{'model':'" + "m".repeat(100) + "'}")
                            .statusCode())
                    .isEqualTo(413);
            assertThat(small.emulator.service()).isSameAs(service);
            assertThat(small.emulator.baseUrl().getHost()).isEqualTo("localhost");
        }
    }

    @Test
    void itStartsWithTheDefaults() {
        try (ResponsesEmulator plain = ResponsesEmulator.start()) {
            assertThat(plain.service().dialect()).isEqualTo(ResponsesDialect.OPENAI);
            assertThat(plain.service()).hasToString("ResponsesService[OPENAI]");
        }
    }

    @Test
    void itTellsWhereItIs() {
        assertThat(site.emulator.baseUrl()).hasToString("http://127.0.0.1:" + site.emulator.port() + "/v1");
        assertThat(site.emulator).hasToString("ResponsesEmulator[" + site.emulator.baseUrl() + "]");
        assertThat(site.sendTo(URI.create("http://127.0.0.1:" + site.emulator.port() + "/health"), "GET", "")
                        .body())
                .isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void otherMachinesNeedAKey() {
        assertThatThrownBy(() -> ResponsesEmulator.builder().host("0.0.0.0").start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("an API key is needed");
    }
}

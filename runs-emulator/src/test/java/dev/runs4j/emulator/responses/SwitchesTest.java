package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    private static final String STREAM = "{'model':'m','stream':true,'conversation':'conv_0001','input':'x'}";
    private static final ResponsePlan CALLS = ResponsePlan.builder()
            .items(PlannedItem.call("call_x", "coat", "{}"))
            .endsAfter(Duration.ofSeconds(1))
            .build();

    @Test
    void everyCombinationIsThereOnce() {
        List<ResponsesSwitches> all = ResponsesSwitches.all();

        assertThat(all).hasSize(160).doesNotHaveDuplicates();
        assertThat(all).filteredOn(one -> one.lock() == ConversationLock.NEVER).hasSize(32);
        assertThat(all).filteredOn(ResponsesSwitches::keepsUnfinishedItems).hasSize(80);
        assertThat(all).filteredOn(ResponsesSwitches::refusesRepeatedOutputs).hasSize(80);
        assertThat(all).filteredOn(ResponsesSwitches::idempotencyKeys).hasSize(80);
        assertThat(all).filteredOn(ResponsesSwitches::inputTokens).hasSize(80);
        assertThat(all).filteredOn(ResponsesSwitches::keepsAbortedItems).hasSize(80);
        assertThat(all).filteredOn(ResponsesSwitches::lockRefusesItems).hasSize(64);
    }

    @Test
    void aCopyIsEqual() {
        ResponsesSwitches one = ResponsesSwitches.builder()
                .needsStrict(true)
                .nestedErrors(true)
                .disconnectEnds(false)
                .build();

        assertThat(one.toBuilder().build()).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(one).isNotEqualTo(ResponsesSwitches.DEFAULT);
    }

    @Test
    void itemsOfAFailedResponseStayAwayByDefault() {
        Bench bench = Bench.plays(failing());
        bench.on(bench.conversation(), "'x'");

        assertThat(bench.items("conv_0001")).isEmpty();
    }

    @Test
    void itemsOfAFailedResponseMayBeKept() {
        Bench bench = Bench.plays(
                ResponsesSwitches.builder().keepsUnfinishedItems(true).build(), failing());
        bench.on(bench.conversation(), "'x'");

        assertThat(bench.items("conv_0001")).isEqualTo("message function_call");
    }

    @Test
    void aPartialCallThatIsKeptPoisonsTheConversation() {
        Bench bench = Bench.plays(
                ResponsesSwitches.builder().keepsUnfinishedItems(true).build(),
                ResponsePlan.builder()
                        .items(PlannedItem.call("call_x", "coat", "{").unfinished())
                        .incomplete("max_output_tokens")
                        .build());
        bench.on(bench.conversation(), "'x'");

        assertThat(Bench.message(Bench.refused(() -> bench.on("conv_0001", "'y'"))))
                .isEqualTo("No tool output found for function call call_x.");
    }

    private static ResponsePlan failing() {
        return ResponsePlan.builder()
                .items(PlannedItem.call("call_x", "coat", "{}"))
                .fails("server_error", "x")
                .build();
    }

    @Test
    void aKeyMeansNothingByDefault() {
        Bench bench = Bench.plain();
        bench.service.create(Bench.json(Bench.ASK), "key");

        assertThat(bench.service.create(Bench.json(Bench.ASK), "key").path("id").stringValue())
                .isEqualTo("resp_0002");
    }

    @Test
    void aKeyMayGiveTheResponseOfThen() {
        Bench bench =
                Bench.plays(ResponsesSwitches.builder().idempotencyKeys(true).build(), ResponsePlan.says("x"));
        bench.service.create(Bench.json(Bench.ASK), "key");

        assertThat(bench.service.create(Bench.json(Bench.ASK), "key").path("id").stringValue())
                .isEqualTo("resp_0001");
        assertThat(bench.service
                        .create(Bench.json(Bench.ASK), "other")
                        .path("id")
                        .stringValue())
                .isEqualTo("resp_0002");
        assertThat(bench.service.ledger().entries()).hasSize(2);
    }

    @Test
    void tokensCanBeCountedWhereThatIsThere() {
        Bench bench = Bench.plain();
        String body = "{'model':'m','input':'two words','instructions':'one'}";

        assertThat(bench.service.inputTokens(Bench.json(body)).toString())
                .isEqualTo("{\"object\":\"response.input_tokens\",\"input_tokens\":3}");

        Bench without =
                Bench.plays(ResponsesSwitches.builder().inputTokens(false).build(), ResponsePlan.says("x"));
        assertThat(Bench.refused(() -> without.service.inputTokens(Bench.json(body)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClientThatGoesEndsItsForegroundStream() {
        Bench bench = Bench.plays(CALLS);
        bench.conversation();
        ResponseEvents events = bench.service.stream(Bench.json(STREAM), null);
        bench.later(500);
        events.close();

        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("completed");
        assertThat(Bench.types(bench.get("resp_0001").path("output"))).isEqualTo("function_call");
        assertThat(bench.items("conv_0001")).as("yet the call never came there").isEmpty();
        assertThat(Bench.message(Bench.refused(() ->
                        bench.on("conv_0001", "[{'type':'function_call_output','call_id':'call_x','output':'mild'}]"))))
                .isEqualTo("No tool call found for function call output with call_id call_x.");
    }

    @Test
    void itemsOfAnAbortedStreamMayBeKept() {
        Bench bench =
                Bench.plays(ResponsesSwitches.builder().keepsAbortedItems(true).build(), CALLS);
        bench.conversation();
        bench.service.stream(Bench.json(STREAM), null).close();

        assertThat(bench.items("conv_0001")).isEqualTo("message function_call");
    }

    @Test
    void aStreamThatIsAbortedBeforeItsFirstItemIsNotFound() {
        Bench bench = Bench.plays(ResponsePlan.builder()
                .thinksFor(Duration.ofSeconds(1))
                .items(PlannedItem.message("x"))
                .build());
        bench.conversation();
        bench.service.stream(Bench.json(STREAM), null).close();

        assertThat(Bench.refused(() -> bench.get("resp_0001")).status()).isEqualTo(404);
        assertThat(bench.on("conv_0001", "'y'").path("id").stringValue()).isEqualTo("resp_0002");
    }

    @Test
    void aResponseMayGoOnWithoutItsClient() {
        Bench bench =
                Bench.plays(ResponsesSwitches.builder().disconnectEnds(false).build(), CALLS);
        bench.conversation();
        bench.service.stream(Bench.json(STREAM), null).close();

        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("in_progress");
        bench.later(1000);
        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("completed");
        assertThat(bench.items("conv_0001")).isEmpty();
    }

    @Test
    void aBackgroundStreamLosesNothingByItsClient() {
        Bench bench = Bench.plays(CALLS);
        bench.conversation();
        ResponseEvents events =
                bench.service.stream(Bench.json(STREAM.replace("'stream'", "'background':true,'stream'")), null);
        events.close();
        bench.later(1000);

        assertThat(events.isEnded()).isTrue();
        assertThat(events.next(Instant.MIN)).isEmpty();
        assertThat(bench.items("conv_0001")).isEqualTo("message function_call");
    }
}

package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Bench bench =
            Bench.plays(ResponsePlan.of(PlannedItem.call("call_x", "coat", "{}")), ResponsePlan.says("x"));

    private void play() {
        bench.conversation();
        bench.create("{'model':'m','background':true,'conversation':'conv_0001','input':'x',"
                + "'metadata':{'run':'run_1','try':'1'}}");
        bench.on("conv_0001", "[{'type':'function_call_output','call_id':'call_x','output':'mild'}]");
        bench.items("conv_0001");
    }

    @Test
    void everyWriteIsThereInItsOrder() {
        play();
        bench.service.cancel("resp_0002");
        bench.service.deleteItem("conv_0001", "fc_0001");
        bench.service.updateConversation("conv_0001", Bench.json("{'metadata':{'k':'v'}}"));
        bench.service.delete("resp_0001");
        bench.service.deleteConversation("conv_0001");

        assertThat(bench.service.ledger().entries())
                .extracting(entry -> entry.number() + " " + entry.operation() + " " + entry.id())
                .containsExactly(
                        "1 CREATE_CONVERSATION conv_0001",
                        "2 CREATE_RESPONSE resp_0001",
                        "3 CREATE_RESPONSE resp_0002",
                        "4 CANCEL_RESPONSE resp_0002",
                        "5 DELETE_ITEM fc_0001",
                        "6 UPDATE_CONVERSATION conv_0001",
                        "7 DELETE_RESPONSE resp_0001",
                        "8 DELETE_CONVERSATION conv_0001");
    }

    @Test
    void aCreateIsThereWithItsMetadataAndBody() {
        play();
        ResponsesLedgerEntry entry = bench.service
                .ledger()
                .entries(ResponsesOperation.CREATE_RESPONSE)
                .get(0);

        assertThat(entry.metadata()).containsEntry("run", "run_1").containsEntry("try", "1");
        assertThat(entry.conversationId()).contains("conv_0001");
        assertThat(entry.body().path("input").stringValue()).isEqualTo("x");
        assertThat(entry.at()).isEqualTo(Bench.START);
        assertThat(entry).hasToString("ResponsesLedgerEntry[2 at 2026-01-01T00:00:00Z, CREATE_RESPONSE resp_0001]");
    }

    @Test
    void anOutputIsThereWithTheResponseThatTookIt() {
        play();

        assertThat(bench.service.ledger().outputs("call_x")).hasSize(1).first().satisfies(output -> {
            assertThat(output.responseId()).contains("resp_0002");
            assertThat(output.conversationId()).contains("conv_0001");
            assertThat(output.item().path("output").stringValue()).isEqualTo("mild");
        });
    }

    @Test
    void itemsAreThereOnceTheyHaveCome() {
        play();

        assertThat(bench.service.ledger().items())
                .extracting(item -> item.type() + " " + item.responseId().orElse("-"))
                .containsExactly(
                        "message resp_0001",
                        "function_call resp_0001",
                        "function_call_output resp_0002",
                        "message resp_0002");
    }

    @Test
    void whatResponsesMadeIsThereWithAndWithoutAConversation() {
        bench.create(Bench.ASK);
        bench.get("resp_0001");

        assertThat(bench.service.ledger().items()).isEmpty();
        assertThat(bench.service.ledger().made())
                .extracting(item ->
                        item.callId().orElse("") + " " + item.responseId().orElse(""))
                .containsExactly("call_x resp_0001");
    }

    @Test
    void theSameCallsGiveTheSameLedger() {
        play();
        LedgerTest again = new LedgerTest();
        again.play();

        assertThat(again.bench.service.ledger().toJson().toString())
                .isEqualTo(bench.service.ledger().toJson().toString());
    }

    @Test
    void requestsAreCountedWhateverBecomesOfThem() {
        play();
        bench.get("resp_0001");
        Bench.refused(() -> bench.get("resp_9"));

        assertThat(bench.service.ledger().requests(ResponsesOperation.GET_RESPONSE))
                .isEqualTo(2);
        assertThat(bench.service.ledger().requests(ResponsesOperation.DELETE_ITEM))
                .isZero();
    }

    @Test
    void allOfItIsOneTree() {
        play();

        assertThat(bench.service.ledger().toJson().path("requests").toString())
                .isEqualTo("{\"CREATE_RESPONSE\":2,\"CREATE_CONVERSATION\":1,\"LIST_ITEMS\":1}");
        assertThat(bench.service.ledger().toJson().path("entries")).hasSize(3);
        assertThat(bench.service.ledger().toJson().path("items")).hasSize(4);
        assertThat(bench.service.ledger().toJson().path("outputs").path(0).toString())
                .isEqualTo("{\"at\":\"2026-01-01T00:00:00Z\",\"id\":\"fco_0001\",\"type\":\"function_call_output\","
                        + "\"call_id\":\"call_x\",\"response\":\"resp_0002\",\"conversation\":\"conv_0001\",\"item\":"
                        + "{\"type\":\"function_call_output\",\"call_id\":\"call_x\",\"output\":\"mild\","
                        + "\"status\":\"completed\",\"id\":\"fco_0001\"}}");
    }
}

package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static final ResponsePlan CALLS = ResponsePlan.of(PlannedItem.call("call_x", "coat", "{}"));
    private static final ResponsePlan SAYS = ResponsePlan.says("No coat.");
    private static final String OUTPUT = "[{'type':'function_call_output','call_id':'call_x','output':'mild'}]";

    private static String after(String previous, String input) {
        return "{'model':'m','background':true,'previous_response_id':'" + previous + "','input':" + input + "}";
    }

    @Test
    void theModelSeesTheWholeChain() {
        List<String> seen = new ArrayList<>();
        Bench bench = Bench.with(settings -> settings.script(view -> {
            seen.add(view.items().size() + " " + view.input().size() + " "
                    + view.instructions().orElse("none"));
            return SAYS;
        }));
        bench.create("{'model':'m','instructions':'Be brief.','input':'one'}");
        bench.create("{'model':'m','input':'two','previous_response_id':'resp_0001'}");
        bench.create("{'model':'m','input':'three','previous_response_id':'resp_0002'}");

        assertThat(seen).containsExactly("1 1 Be brief.", "3 1 none", "5 1 none");
    }

    @Test
    void theModelSeesTheConversationBeforeTheInput() {
        List<String> seen = new ArrayList<>();
        Bench bench = Bench.with(settings -> settings.script(view -> {
            seen.add(view.lastUserText() + " of " + view.items().size());
            return SAYS;
        }));
        String conversation = bench.conversation();
        bench.service.createItems(conversation, Bench.json("{'items':[{'role':'user','content':'first'}]}"));
        bench.on(conversation, "[]");
        bench.on(conversation, "'second'");

        assertThat(seen).containsExactly("first of 1", "second of 3");
    }

    @Test
    void aCallWithoutAnOutputBlocksWhoeverGoesOn() {
        Bench bench = Bench.plays(CALLS, SAYS);
        bench.create(Bench.ASK);

        ResponsesException refused = bench.refusedCreate(after("resp_0001", "'Well?'"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Bench.message(refused)).isEqualTo("No tool output found for function call call_x.");
        assertThat(bench.create(after("resp_0001", OUTPUT)).path("status").stringValue())
                .isEqualTo("queued");
    }

    @Test
    void aConversationIsPoisonedUntilItsCallIsAnswered() {
        Bench bench = Bench.plays(CALLS, SAYS);
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");

        assertThat(Bench.message(Bench.refused(() -> bench.on(conversation, "'y'"))))
                .isEqualTo("No tool output found for function call call_x.");
        bench.service.createItems(conversation, Bench.json("{'items':" + OUTPUT + "}"));
        assertThat(bench.on(conversation, "'y'").path("id").stringValue()).isEqualTo("resp_0002");
    }

    @Test
    void aConversationIsHealedByTheDeletionOfItsCall() {
        Bench bench = Bench.plays(CALLS, SAYS);
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");
        bench.items(conversation);

        bench.service.deleteItem(conversation, "fc_0001");

        assertThat(bench.on(conversation, "'y'").path("id").stringValue()).isEqualTo("resp_0002");
    }

    @Test
    void anOutputNeedsItsCall() {
        Bench bench = Bench.plain();

        ResponsesException refused = bench.refusedCreate("{'model':'m','input':" + OUTPUT + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Bench.message(refused))
                .isEqualTo("No tool call found for function call output with call_id call_x.");
    }

    @Test
    void anItemIsSentOnceOnly() {
        Bench bench = Bench.plays(SAYS);
        String conversation = bench.conversation();
        bench.on(conversation, "[{'role':'user','content':'x','id':'msg_mine'}]");
        bench.items(conversation);

        ResponsesException refused =
                Bench.refused(() -> bench.on(conversation, "[{'role':'user','content':'x','id':'msg_mine'}]"));

        assertThat(Bench.message(refused)).isEqualTo("Duplicate item found with id msg_mine.");
        assertThat(refused.param()).contains("input");
    }

    @Test
    void anOutputWithTheIdOfItsCallsItemIsOverlooked() {
        Bench bench = Bench.plays(CALLS, SAYS);
        bench.create(Bench.ASK);

        ResponsesException refused = bench.refusedCreate(after(
                "resp_0001", "[{'type':'function_call_output','id':'fc_other','call_id':'call_x','output':'mild'}]"));

        assertThat(Bench.message(refused)).isEqualTo("No tool output found for function call call_x.");
    }

    @Test
    void aRepeatedOutputIsAnErrorByDefault() {
        Bench bench = Bench.plays(CALLS, SAYS);
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");
        bench.on(conversation, OUTPUT);

        assertThat(Bench.message(Bench.refused(() -> bench.on(conversation, OUTPUT))))
                .isEqualTo("Function call call_x has an output already.");
        assertThat(Bench.refused(() -> bench.service.createItems(conversation, Bench.json("{'items':" + OUTPUT + "}")))
                        .status())
                .isEqualTo(400);
        assertThat(bench.service.ledger().outputs("call_x")).hasSize(1);
    }

    @Test
    void aRepeatedOutputMayBeKeptTwice() {
        Bench bench = Bench.plays(
                ResponsesSwitches.builder().refusesRepeatedOutputs(false).build(), CALLS, SAYS);
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");
        bench.on(conversation, OUTPUT);
        bench.on(conversation, OUTPUT);
        bench.items(conversation);

        assertThat(bench.service.ledger().outputs("call_x"))
                .extracting(output -> output.responseId().orElse(""))
                .containsExactly("resp_0002", "resp_0003");
        assertThat(bench.items(conversation))
                .isEqualTo("message function_call function_call_output message function_call_output message");
    }

    @Test
    void reasoningAndWhatFollowsItBelongTogether() {
        Bench bench = Bench.plays(
                ResponsePlan.of(PlannedItem.reasoning("Mild."), PlannedItem.call("call_x", "coat", "{}")), SAYS);
        String first = bench.conversation();
        String second = bench.conversation();
        bench.on(first, "'x'");
        bench.items(first);
        bench.service.deleteItem(first, "fc_0001");

        assertThat(Bench.message(Bench.refused(() -> bench.on(first, "'y'"))))
                .isEqualTo("Item 'rs_0001' of type 'reasoning' was provided without its required following item.");

        Bench other =
                Bench.plays(ResponsePlan.of(PlannedItem.reasoning("Mild."), PlannedItem.message("No coat.")), SAYS);
        other.conversation();
        other.conversation();
        other.on(second, "'x'");
        other.items(second);
        other.service.deleteItem(second, "rs_0001");
        assertThat(Bench.message(Bench.refused(() -> other.on(second, "'y'"))))
                .isEqualTo("Item 'msg_0002' of type 'message' was provided without its required 'reasoning' item: "
                        + "'rs_0001'.");
    }

    @Test
    void aReferenceStandsForAnItemOfAStoredResponse() {
        List<String> seen = new ArrayList<>();
        Bench bench = Bench.with(settings -> settings.script(view -> {
            seen.add(view.items().toString());
            return SAYS;
        }));
        bench.create(Bench.ASK);

        bench.create("{'model':'m','input':[{'type':'item_reference','id':'msg_0002'}]}");

        assertThat(seen.get(1)).contains("No coat.");
        assertThat(bench.refusedCreate("{'model':'m','input':[{'type':'item_reference','id':'msg_9'}]}")
                        .status())
                .isEqualTo(404);
        assertThat(Bench.message(
                        bench.refusedCreate(after("resp_0001", "[{'type':'item_reference','id':'msg_0002'}]"))))
                .isEqualTo("Duplicate item found with id msg_0002.");
    }

    @Test
    void nobodyGoesOnFromAResponseThatHasNotEnded() {
        Bench bench = Bench.plays(ResponsePlan.builder().neverEnds().build());
        bench.create(Bench.ASK);

        assertThat(bench.refusedCreate(after("resp_0001", "'x'")).param()).contains("previous_response_id");
    }
}

package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConversationTest {

    private final Bench bench = Bench.plain();

    private static String messages(int count) {
        StringBuilder items = new StringBuilder("{'items':[");
        for (int i = 0; i < count; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{'role':'user','content':'")
                    .append(i)
                    .append("'}");
        }
        return items.append("]}").toString();
    }

    private String ids(ListRequest wanted) {
        JsonNode list = bench.service.items("conv_0001", wanted);
        StringBuilder ids = new StringBuilder();
        list.path("data")
                .forEach(item -> ids.append(item.path("id").stringValue()).append(' '));
        return ids.append(list.path("has_more")).toString();
    }

    @Test
    void aConversationHasFourMembers() {
        assertThat(bench.service
                        .createConversation(Bench.json("{'metadata':{'k':'v'}}"))
                        .toString())
                .isEqualTo("{\"id\":\"conv_0001\",\"object\":\"conversation\",\"created_at\":1767225600,"
                        + "\"metadata\":{\"k\":\"v\"}}");
        assertThat(bench.service
                        .conversation("conv_0001")
                        .path("metadata")
                        .path("k")
                        .stringValue())
                .isEqualTo("v");
    }

    @Test
    void itMayBeginWithItems() {
        bench.service.createConversation(Bench.json(messages(2)));

        assertThat(bench.items("conv_0001")).isEqualTo("message message");
    }

    @Test
    void anUpdateReplacesTheMetadata() {
        bench.service.createConversation(Bench.json("{'metadata':{'a':'1'}}"));

        JsonNode changed = bench.service.updateConversation("conv_0001", Bench.json("{'metadata':{'b':'2'}}"));

        assertThat(changed.path("metadata").toString()).isEqualTo("{\"b\":\"2\"}");
        assertThat(Bench.refused(() -> bench.service.updateConversation("conv_0001", Bench.json("{}")))
                        .code())
                .contains("missing_required_parameter");
    }

    @Test
    void aDeletedConversationIsGoneWithItsPaths() {
        bench.conversation();
        bench.service.createItems("conv_0001", Bench.json(messages(1)));

        assertThat(bench.service.deleteConversation("conv_0001").toString())
                .isEqualTo("{\"id\":\"conv_0001\",\"object\":\"conversation.deleted\",\"deleted\":true}");
        assertThat(Bench.refused(() -> bench.service.conversation("conv_0001")).status())
                .isEqualTo(404);
        assertThat(Bench.refused(() -> bench.service.item("conv_0001", "msg_0001"))
                        .status())
                .isEqualTo(404);
        assertThat(Bench.refused(() -> bench.on("conv_0001", "'x'")).status()).isEqualTo(404);
    }

    @Test
    void aResponseOutlivesItsConversation() {
        Bench slow = Bench.plays(ResponsePlan.builder()
                .queuedFor(Duration.ofSeconds(1))
                .items(PlannedItem.message("x"))
                .build());
        slow.on(slow.conversation(), "'x'");
        slow.service.deleteConversation("conv_0001");
        slow.later(1000);

        assertThat(slow.get("resp_0001").path("status").stringValue()).isEqualTo("completed");
    }

    @Test
    void twentyItemsAreAddedAtOnceAndNoMore() {
        bench.conversation();

        JsonNode made = bench.service.createItems("conv_0001", Bench.json(messages(20)));

        assertThat(made.path("object").stringValue()).isEqualTo("list");
        assertThat(made.path("data")).hasSize(20);
        assertThat(made.path("first_id").stringValue()).isEqualTo("msg_0001");
        assertThat(made.path("last_id").stringValue()).isEqualTo("msg_0020");
        assertThat(Bench.refused(() -> bench.service.createItems("conv_0001", Bench.json(messages(21))))
                        .code())
                .contains("array_above_max_length");
        assertThat(Bench.refused(() -> bench.service.createItems("conv_0001", Bench.json(messages(0))))
                        .code())
                .contains("empty_array");
    }

    @Test
    void itemsHaveNoTimeNoMetadataAndNoResponse() {
        bench.conversation();
        bench.on("conv_0001", "'x'");

        bench.service
                .items("conv_0001", ListRequest.FIRST)
                .path("data")
                .forEach(item ->
                        assertThat(item.propertyNames()).doesNotContain("created_at", "metadata", "response_id"));
    }

    @Test
    void everyKindOfItemCanBeAdded() {
        bench.conversation();
        bench.service.createItems(
                "conv_0001",
                Bench.json("{'items':[{'type':'function_call','call_id':'c','name':'f','arguments':'{}'},"
                        + "{'type':'function_call_output','call_id':'c','output':[{'type':'input_text','text':'x'}]},"
                        + "{'type':'reasoning','summary':[]},{'role':'assistant','content':'x'},"
                        + "{'type':'mcp_approval_response','approval_request_id':'a','approve':true}]}"));

        assertThat(bench.items("conv_0001"))
                .isEqualTo("function_call function_call_output reasoning message mcp_approval_response");
    }

    @Test
    void anItemIsThereOnceOnly() {
        bench.conversation();
        String item = "{'role':'user','content':'x','id':'msg_mine'}";
        bench.service.createItems("conv_0001", Bench.json("{'items':[" + item + "]}"));

        assertThat(Bench.message(Bench.refused(
                        () -> bench.service.createItems("conv_0001", Bench.json("{'items':[" + item + "]}")))))
                .isEqualTo("Duplicate item found with id msg_mine.");
        assertThat(Bench.refused(() ->
                                bench.service.createConversation(Bench.json("{'items':[" + item + "," + item + "]}")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theDeletionOfAnItemGivesTheConversation() {
        bench.conversation();
        bench.service.createItems("conv_0001", Bench.json(messages(1)));

        assertThat(bench.service
                        .deleteItem("conv_0001", "msg_0001")
                        .path("object")
                        .stringValue())
                .isEqualTo("conversation");
        assertThat(Bench.refused(() -> bench.service.item("conv_0001", "msg_0001"))
                        .status())
                .isEqualTo(404);
        assertThat(Bench.refused(() -> bench.service.deleteItem("conv_0001", "msg_0001"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsComeInParts() {
        bench.conversation();
        bench.service.createItems("conv_0001", Bench.json(messages(3)));

        assertThat(ids(ListRequest.FIRST.withLimit(2))).isEqualTo("msg_0003 msg_0002 true");
        assertThat(ids(ListRequest.FIRST.withLimit(2).behind("msg_0002"))).isEqualTo("msg_0001 false");
        assertThat(ids(ListRequest.FIRST.oldestFirst().withLimit(2))).isEqualTo("msg_0001 msg_0002 true");
        assertThat(ids(new ListRequest(2, true, null, "msg_0003", Set.of()))).isEqualTo("msg_0001 msg_0002 false");
        assertThat(Bench.refused(() -> ids(ListRequest.FIRST.behind("msg_9"))).param())
                .contains("after");
    }

    @Test
    void anEmptyListHasNoIds() {
        bench.conversation();

        assertThat(bench.service.items("conv_0001", ListRequest.FIRST).toString())
                .isEqualTo("{\"object\":\"list\",\"data\":[],\"first_id\":null,\"last_id\":null,\"has_more\":false}");
    }
}

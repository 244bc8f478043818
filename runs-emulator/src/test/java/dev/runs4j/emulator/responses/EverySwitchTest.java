package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What has to work whatever real servers are like. */
class EverySwitchTest {

    private static final ResponsePlan CALLS = ResponsePlan.builder()
            .queuedFor(Duration.ofSeconds(1))
            .items(PlannedItem.call("call_x", "coat", "{}"))
            .endsAfter(Duration.ofSeconds(1))
            .build();
    private static final String OUTPUT = "[{'type':'function_call_output','call_id':'call_x','output':'mild'}]";

    static List<ResponsesSwitches> all() {
        return ResponsesSwitches.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRunOfTwoHopsEndsInItsAnswer(ResponsesSwitches switches) {
        Bench bench = Bench.plays(switches, CALLS, ResponsePlan.says("No coat."));
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");
        bench.later(2000);
        bench.on(conversation, OUTPUT);

        assertThat(bench.items(conversation)).isEqualTo("message function_call function_call_output message");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCancelledConversationIsRepairedByAnOutputForEachOpenCall(ResponsesSwitches switches) {
        Bench bench = Bench.plays(switches, CALLS, ResponsePlan.says("No coat."));
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");
        bench.later(1500);
        bench.service.cancel("resp_0001");
        for (JsonNode item :
                bench.service.items(conversation, ListRequest.FIRST).path("data")) {
            if (item.path("type").stringValue().equals("function_call")) {
                bench.service.createItems(conversation, Bench.json("{'items':" + OUTPUT + "}"));
            }
        }

        assertThat(bench.on(conversation, "'y'").path("id").stringValue()).isEqualTo("resp_0002");
        assertThat(bench.get("resp_0002").path("status").stringValue()).isEqualTo("completed");
    }
}

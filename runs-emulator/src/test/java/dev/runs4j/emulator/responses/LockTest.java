package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockTest {

    private static final String ITEM = "{'items':[{'role':'user','content':'x'}]}";
    private static final ResponsePlan SLOW = ResponsePlan.builder()
            .queuedFor(Duration.ofSeconds(1))
            .thinksFor(Duration.ofSeconds(1))
            .items(PlannedItem.message("x"))
            .build();

    private static Bench locked(ConversationLock lock, boolean refusesItems) {
        Bench bench = Bench.plays(
                ResponsesSwitches.builder()
                        .lock(lock)
                        .lockRefusesItems(refusesItems)
                        .build(),
                SLOW);
        bench.conversation();
        bench.on("conv_0001", "'x'");
        return bench;
    }

    @Test
    void oneResponseAtATimeIsOnAConversation() {
        Bench bench = locked(ConversationLock.FROM_ACCEPT, true);

        ResponsesException refused = Bench.refused(() -> bench.on("conv_0001", "'y'"));

        assertThat(refused.text())
                .isEqualTo("{\"error\":{\"message\":\"Another process is currently operating on this conversation. "
                        + "Please retry in a few seconds.\",\"type\":\"invalid_request_error\","
                        + "\"param\":\"conversation\",\"code\":\"conversation_locked\"}}");
        assertThat(refused.status()).isEqualTo(400);
        bench.later(1999);
        assertThat(Bench.refused(() -> bench.on("conv_0001", "'y'")).code()).contains("conversation_locked");
        bench.later(1);
        assertThat(bench.on("conv_0001", "'y'").path("id").stringValue()).isEqualTo("resp_0002");
    }

    @Test
    void anotherConversationIsFree() {
        Bench bench = locked(ConversationLock.FROM_ACCEPT, true);

        assertThat(bench.on(bench.conversation(), "'y'").path("id").stringValue())
                .isEqualTo("resp_0002");
    }

    @Test
    void aLockMayBeginWhenTheResponseDoes() {
        Bench bench = locked(ConversationLock.WHILE_RUNNING, true);

        assertThat(bench.on("conv_0001", "'y'").path("id").stringValue()).isEqualTo("resp_0002");
        bench.later(1000);
        assertThat(Bench.refused(() -> bench.on("conv_0001", "'z'")).code()).contains("conversation_locked");
    }

    @Test
    void thereMayBeNoLock() {
        Bench bench = locked(ConversationLock.NEVER, true);
        bench.later(1000);

        assertThat(bench.on("conv_0001", "'y'").path("id").stringValue()).isEqualTo("resp_0002");
        assertThat(bench.service.createItems("conv_0001", Bench.json(ITEM)).path("data"))
                .hasSize(1);
    }

    @Test
    void aLockMayRefuseItems() {
        Bench bench = locked(ConversationLock.FROM_ACCEPT, true);

        assertThat(Bench.refused(() -> bench.service.createItems("conv_0001", Bench.json(ITEM)))
                        .code())
                .contains("conversation_locked");
        bench.later(2000);
        assertThat(bench.service.createItems("conv_0001", Bench.json(ITEM)).path("data"))
                .hasSize(1);
    }

    @Test
    void aLockMayLetItemsPass() {
        Bench bench = locked(ConversationLock.FROM_ACCEPT, false);

        bench.service.createItems("conv_0001", Bench.json(ITEM));
        bench.later(2000);

        assertThat(bench.items("conv_0001")).isEqualTo("message message message");
        assertThat(bench.service
                        .items("conv_0001", ListRequest.FIRST.oldestFirst())
                        .path("data")
                        .path(0)
                        .path("id")
                        .stringValue())
                .as("what came in between comes first")
                .isEqualTo("msg_0003");
    }

    @Test
    void aCancelFreesTheConversation() {
        Bench bench = locked(ConversationLock.FROM_ACCEPT, true);
        bench.service.cancel("resp_0001");

        assertThat(bench.on("conv_0001", "'y'").path("id").stringValue()).isEqualTo("resp_0002");
    }
}

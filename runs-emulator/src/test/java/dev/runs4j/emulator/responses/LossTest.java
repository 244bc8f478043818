package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LossTest {

    private static final String NEXT = "{'model':'m','input':'x','previous_response_id':'resp_0001','background':true}";

    private final Bench bench = Bench.plain();

    @Test
    void aResponseIsGoneAfterThirtyDays() {
        bench.create(Bench.ASK);
        bench.clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("completed");

        bench.later(1);

        assertThat(Bench.refused(() -> bench.get("resp_0001")).status()).isEqualTo(404);
        assertThat(bench.refusedCreate(NEXT).code()).contains("previous_response_not_found");
    }

    @Test
    void aChainBreaksWithItsOldestResponse() {
        bench.create(Bench.ASK);
        bench.clock.advance(Duration.ofDays(29));
        bench.create(NEXT);
        bench.clock.advance(Duration.ofDays(2));

        ResponsesException refused = bench.refusedCreate(NEXT.replace("resp_0001", "resp_0002"));

        assertThat(refused.code()).contains("previous_response_not_found");
        assertThat(Bench.message(refused)).contains("resp_0001");
    }

    @Test
    void itemsOfConversationsAreKept() {
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");
        bench.clock.advance(Duration.ofDays(60));

        assertThat(bench.items(conversation)).isEqualTo("message message");
    }

    @Test
    void theTimeIsASetting() {
        Bench brief = Bench.with(settings -> settings.retention(Duration.ofMinutes(10)));
        brief.create(Bench.ASK);
        brief.clock.advance(Duration.ofMinutes(10));

        assertThat(Bench.refused(() -> brief.get("resp_0001")).status()).isEqualTo(404);
    }

    @Test
    void aDeletedResponseIsGone() {
        bench.create(Bench.ASK);

        assertThat(bench.service.delete("resp_0001").toString())
                .isEqualTo("{\"id\":\"resp_0001\",\"object\":\"response\",\"deleted\":true}");
        assertThat(Bench.refused(() -> bench.get("resp_0001")).status()).isEqualTo(404);
        assertThat(Bench.refused(() -> bench.service.delete("resp_0001")).status())
                .isEqualTo(404);
        assertThat(bench.refusedCreate(NEXT).code()).contains("previous_response_not_found");
    }

    @Test
    void aResponseThatIsDeletedInItsMiddleLeavesNoItems() {
        Bench slow = Bench.plays(ResponsePlan.builder().neverEnds().build());
        String conversation = slow.conversation();
        slow.on(conversation, "'x'");
        slow.service.delete("resp_0001");

        assertThat(slow.items(conversation)).isEmpty();
        assertThat(slow.on(conversation, "'x'").path("id").stringValue()).isEqualTo("resp_0002");
    }
}

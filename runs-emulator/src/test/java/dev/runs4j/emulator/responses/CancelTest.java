package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CancelTest {

    private static final ResponsePlan SLOW = ResponsePlan.builder()
            .items(
                    PlannedItem.message("One."),
                    PlannedItem.call("call_x", "coat", "{}").after(Duration.ofSeconds(1)))
            .endsAfter(Duration.ofSeconds(1))
            .build();

    private final Bench bench = Bench.plays(SLOW);

    @Test
    void aCancelEndsAResponseWithWhatWasFinished() {
        bench.create(Bench.ASK);
        bench.later(500);

        assertThat(bench.service.cancel("resp_0001").path("status").stringValue())
                .isEqualTo("cancelled");
        bench.later(5000);
        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("cancelled");
        assertThat(Bench.types(bench.get("resp_0001").path("output"))).isEqualTo("message");
        assertThat(bench.get("resp_0001").path("usage").isNull()).isTrue();
        assertThat(bench.get("resp_0001").path("completed_at").isNull()).isTrue();
    }

    @Test
    void aCancelCanBeRepeated() {
        bench.create(Bench.ASK);

        assertThat(bench.service.cancel("resp_0001").toString())
                .isEqualTo(bench.service.cancel("resp_0001").toString());
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        bench.create(Bench.ASK);
        bench.later(2000);

        assertThat(bench.service.cancel("resp_0001").path("status").stringValue())
                .isEqualTo("completed");
    }

    @Test
    void aForegroundResponseCannotBeCancelled() {
        Bench other = Bench.plain();
        other.create("{'model':'m','input':'x'}");

        assertThat(Bench.refused(() -> other.service.cancel("resp_0001")).status())
                .isEqualTo(400);
    }

    @Test
    void nobodyCancelsWhatIsNotThere() {
        assertThat(Bench.refused(() -> bench.service.cancel("resp_9")).status()).isEqualTo(404);
    }

    @Test
    void itemsOfACancelledResponseStayAway() {
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");
        bench.service.cancel("resp_0001");

        assertThat(bench.items(conversation)).isEmpty();
    }

    @Test
    void itemsOfACancelledResponseMayBeKept() {
        Bench keeping = Bench.plays(
                ResponsesSwitches.builder().keepsUnfinishedItems(true).build(), SLOW);
        String conversation = keeping.conversation();
        keeping.on(conversation, "'x'");
        keeping.later(1500);
        keeping.service.cancel("resp_0001");

        assertThat(keeping.items(conversation)).isEqualTo("message message function_call");
        assertThat(Bench.message(Bench.refused(() -> keeping.on(conversation, "'y'"))))
                .isEqualTo("No tool output found for function call call_x.");
    }
}

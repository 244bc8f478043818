package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceFaultsTest {

    private static final ResponsesOperation CREATE = ResponsesOperation.CREATE_RESPONSE;

    private final Bench bench = Bench.plain();
    private final ResponsesFaults faults = bench.service.faults();

    @Test
    void aLostRequestHasDoneNothing() {
        faults.loseRequest(CREATE);

        assertThatThrownBy(() -> bench.create(Bench.ASK)).isInstanceOf(LostConnectionException.class);
        assertThat(bench.service.ledger().entries()).isEmpty();
        assertThat(bench.create(Bench.ASK).path("id").stringValue()).isEqualTo("resp_0001");
    }

    @Test
    void behindALostAnswerTheResponseExists() {
        faults.loseAnswer(CREATE);

        assertThatThrownBy(() -> bench.create(Bench.ASK)).isInstanceOf(LostConnectionException.class);
        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("completed");
    }

    @Test
    void aRateLimitSaysWhenToComeAgain() {
        faults.fail(CREATE, ResponsesFailure.rateLimited(Duration.ofMillis(1500)));

        ResponsesException refused = bench.refusedCreate(Bench.ASK);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Retry-After", "2");
        assertThat(refused.code()).contains("rate_limit_exceeded");
    }

    @Test
    void aFailureHasTheProvidersShapeOrNot() {
        faults.fail(CREATE, ResponsesFailure.status(503, "server_overloaded", "Later."));
        faults.fail(
                CREATE, ResponsesFailure.plain(503, "<html>Bad gateway</html>").header("Server", "proxy"));

        ResponsesException own = bench.refusedCreate(Bench.ASK);
        ResponsesException proxy = bench.refusedCreate(Bench.ASK);

        assertThat(own.text())
                .isEqualTo("{\"error\":{\"message\":\"Later.\",\"type\":\"server_error\",\"param\":null,"
                        + "\"code\":\"server_overloaded\"}}");
        assertThat(proxy.status()).isEqualTo(503);
        assertThat(proxy.body()).isEmpty();
        assertThat(proxy.text()).isEqualTo("<html>Bad gateway</html>");
        assertThat(proxy.headers()).containsEntry("Server", "proxy");
    }

    @Test
    void aFaultHappensAsOftenAndToWhomItIsTold() {
        ResponsesFault fault = faults.failAny(ResponsesFailure.status(500, "x", "x"))
                .skipping(1)
                .times(2)
                .matching(call -> call.id().equals("resp_0001"));
        bench.create(Bench.ASK);

        assertThat(bench.get("resp_0001")).isNotNull();
        assertThat(Bench.refused(() -> bench.get("resp_0001")).status()).isEqualTo(500);
        assertThat(Bench.refused(() -> bench.get("resp_0001")).status()).isEqualTo(500);
        assertThat(bench.get("resp_0001")).isNotNull();
        assertThat(fault.hits()).isEqualTo(2);
    }

    @Test
    void aFaultMayHappenAlwaysUntilAllAreTakenAway() {
        faults.failAny(ResponsesFailure.status(500, "x", "x")).always();
        bench.refusedCreate(Bench.ASK);
        assertThat(bench.refusedCreate(Bench.ASK).status()).isEqualTo(500);
        faults.clear();

        assertThat(bench.create(Bench.ASK).path("id").stringValue()).isEqualTo("resp_0001");
    }

    @Test
    void aDelayTakesTimeOnTheClock() {
        VirtualClock clock = VirtualClock.automatic(Bench.START);
        ResponsesService service = ResponsesService.builder().clock(clock).build();
        service.faults().delay(CREATE, Duration.ofSeconds(3));
        service.create(Bench.json(Bench.ASK));

        assertThat(service.ledger().entries().get(0).at()).isEqualTo(Bench.START.plusSeconds(3));
    }

    @Test
    void aStreamBreaksBehindSoManyEvents() {
        faults.breakStreams(2);
        String body = "{'model':'m','stream':true,'background':true,'input':'x'}";
        ResponseEvents events = bench.service.stream(Bench.json(body), null);
        events.next(Instant.MIN);
        events.next(Instant.MIN);

        assertThatThrownBy(() -> events.next(Instant.MIN)).isInstanceOf(LostConnectionException.class);
        assertThat(Bench.names(bench.service.join("resp_0001", 1))).startsWith("response.in_progress");
    }

    @Test
    void aForegroundStreamThatBreaksEndsItsResponse() {
        Bench slow = Bench.plays(ResponsePlan.builder().neverEnds().build());
        slow.service.faults().breakStreams(0);
        ResponseEvents events = slow.service.stream(Bench.json("{'model':'m','stream':true,'input':'x'}"), null);

        assertThatThrownBy(() -> events.next(Instant.MIN)).isInstanceOf(LostConnectionException.class);
        assertThat(Bench.refused(() -> slow.get("resp_0001")).status()).isEqualTo(404);
    }

    @Test
    void aForegroundStreamWhoseAnswerIsLostIsAborted() {
        Bench slow = Bench.plays(ResponsePlan.builder().neverEnds().build());
        slow.service.faults().loseAnswer(CREATE);

        assertThatThrownBy(() -> slow.service.stream(Bench.json("{'model':'m','stream':true,'input':'x'}"), null))
                .isInstanceOf(LostConnectionException.class);
        assertThat(slow.service.ledger().entries()).hasSize(1);
        assertThat(Bench.refused(() -> slow.get("resp_0001")).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoFailureIsRefused() {
        assertThatThrownBy(() -> ResponsesFailure.status(200, "x", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status: 400 to 599, but was 200");
        assertThatThrownBy(() -> faults.delay(CREATE, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

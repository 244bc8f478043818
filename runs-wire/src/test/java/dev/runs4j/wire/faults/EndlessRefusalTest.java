package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A refusal whose body goes on and on, a byte at a time, each of them in time. */
@Timeout(60)
class EndlessRefusalTest {

    private static final Act DRIBBLES = peer -> {
        peer.send("HTTP/1.1 500 Oops\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(20, TimeUnit.MILLISECONDS)) { // An hour or so for all that would be read of it.
            peer.send(Act.chunk("x"));
        }
        return false;
    };

    private static void assertIsGivenUp(CallOptions options) throws Exception {
        try (Faulty faulty = Faulty.with(setup -> setup.clock(RunsClock.system()), DRIBBLES)) {
            RunsException error = faulty.failureOf(runs -> runs.stream(Faulty.CREATE, options));

            assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
            assertThat(error.details().httpStatus()).hasValue(500);
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(0);
        }
    }

    @Test
    void isGivenUpAfterAWhile() throws Exception {
        assertIsGivenUp(CallOptions.DEFAULT);
    }

    @Test
    void isGivenUpAtTheDeadline() throws Exception {
        assertIsGivenUp(CallOptions.until(RunsClock.system().now().plusSeconds(1)));
    }
}

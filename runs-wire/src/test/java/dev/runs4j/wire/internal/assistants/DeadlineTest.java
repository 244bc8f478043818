package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.testserver.Script;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(40)
class DeadlineTest {

    /** Takes a little of the request now and then: every wait of the sender is short, all of them take minutes. */
    private static final Script RELUCTANT = peer -> {
        CountDownLatch never = new CountDownLatch(1);
        for (int last = 0; last >= 0 && !never.await(50, TimeUnit.MILLISECONDS); ) {
            for (int i = 0; last >= 0 && i < 4096; i++) {
                last = peer.readByte();
            }
        }
    };

    @Test
    void holdsWhileTheRequestForAStreamIsSent() {
        CreateRun command = CreateRun.on("thread_1")
                .by("asst_1")
                .instructions("x".repeat(16_000_000))
                .build();
        CallOptions soon = CallOptions.until(RunsClock.system().now().plusSeconds(5));
        Limits large = Limits.OFFICIAL.toBuilder().instructions(30_000_000).build();
        try (Served served = Served.over(
                HttpTransports.standard().build(), setup -> setup, dialect -> dialect.limits(large), RELUCTANT)) {
            assertThatExceptionOfType(IndeterminateOutcomeException.class)
                    .isThrownBy(() -> served.backend.runs().stream(command, soon))
                    .withStackTraceContaining("the time for the exchange has passed");
        }
    }
}

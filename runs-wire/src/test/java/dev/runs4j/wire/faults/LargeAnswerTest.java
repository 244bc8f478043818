package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.error.RunsException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fifty megabytes where a few hundred bytes were expected: the memory that they cost is bounded, and the rest is not fetched. */
@Timeout(120)
class LargeAnswerTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int PIECES = 50;
    private static final byte[] PIECE = "x".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
    private static final String BEGINNING = "{\"id\":\"run_1\",\"note\":\"";

    private final AtomicLong offered = new AtomicLong();

    private Act large(String head) {
        return peer -> {
            peer.send(head);
            for (int i = 0; i < PIECES; i++) {
                peer.send(PIECE);
                offered.addAndGet(PIECE.length);
            }
            return true;
        };
    }

    private Act declared(String status) {
        return large(
                "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nx-request-id: req_7\r\nContent-Length: "
                        + (long) PIECES * MEBIBYTE + "\r\n\r\n" + BEGINNING);
    }

    private Act chunked(String type) {
        return large("HTTP/1.1 200 OK\r\nContent-Type: " + type
                + "\r\nx-request-id: req_7\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Act.chunk(type.startsWith("text/event") ? "event: thread.run.created\ndata: " : BEGINNING)
                + Integer.toHexString(PIECES * MEBIBYTE) + "\r\n");
    }

    private static long allocatedBy(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        call.run();
        return threads.getThreadAllocatedBytes(id) - before;
    }

    private static void assertTooLarge(RunsException error, Happened happened, int limit) {
        assertThat(error).isInstanceOf(MalformedResponseException.class);
        assertThat(error).hasMessageContaining("where maxBytes is " + limit);
        assertThat(error.happened()).isEqualTo(happened);
        assertThat(error.details().httpStatus()).hasValue(200);
        assertThat(error.details().requestIds()).containsExactly("req_7");
    }

    private void assertRestNotFetched(Faulty faulty) throws InterruptedException {
        faulty.assertNothingLeaked(0);
        assertThat(offered.get()).isLessThan((long) PIECES * MEBIBYTE);
    }

    @Test
    void aReadIsGivenUpAtTheLimit() throws Exception {
        try (Faulty faulty = Faulty.with(setup -> setup.largestBody(MEBIBYTE), declared("200 OK"))) {
            long allocated = allocatedBy(() -> assertTooLarge(faulty.failureOfGet(), Happened.NO, MEBIBYTE));

            assertThat(allocated).isLessThan(8L * MEBIBYTE);
            faulty.assertSent("GET", 1);
            assertRestNotFetched(faulty);
        }
    }

    @Test
    void aReadWithoutAStatedLengthIsGivenUpAtTheLimit() throws Exception {
        try (Faulty faulty = Faulty.with(setup -> setup.largestBody(MEBIBYTE), chunked("application/json"))) {
            long allocated = allocatedBy(() -> assertTooLarge(faulty.failureOfGet(), Happened.NO, MEBIBYTE));

            assertThat(allocated).isLessThan(8L * MEBIBYTE);
            assertRestNotFetched(faulty);
        }
    }

    @Test
    void theUsualLimitHoldsAsWell() throws Exception {
        try (Faulty faulty = Faulty.doing(declared("200 OK"))) {
            assertTooLarge(faulty.failureOfCreate(), Happened.UNKNOWN, 32 * MEBIBYTE);

            faulty.assertSent("POST", 1);
            assertRestNotFetched(faulty);
        }
    }

    @Test
    void theStatusOfALargeErrorIsToldAllTheSame() throws Exception {
        try (Faulty faulty = Faulty.doing(declared("500 Oops"))) {
            long allocated = allocatedBy(() -> {
                RunsException error = faulty.failureOfGet();
                assertThat(error).isInstanceOf(BackendUnavailableException.class);
                assertThat(error.details().httpStatus()).hasValue(500);
                assertThat(error.getMessage()).hasSizeLessThan(1000);
            });

            assertThat(allocated).isLessThan(8L * MEBIBYTE);
            faulty.assertSent("GET", 3);
            faulty.assertNothingLeaked(0);
            assertThat(offered.get()).isLessThan(3L * PIECES * MEBIBYTE);
        }
    }

    @Test
    void anEventOfAStreamIsGivenUpAtTheLimitAndToldAgain() throws Exception {
        try (Faulty faulty = Faulty.with(setup -> setup.largestBody(MEBIBYTE), chunked("text/event-stream"))) {
            RunStream stream = faulty.runs().stream(Faulty.CREATE);

            for (int again = 0; again < 2; again++) {
                RunsException error = faulty.failureOf(runs -> stream.next(Instant.MAX));
                assertThat(error).isInstanceOf(MalformedResponseException.class);
                assertThat(error).hasMessageContaining("limit maxBytes, with the name of the field, is 1048582");
            }
            faulty.assertSent("POST", 1);
            assertRestNotFetched(faulty);
        }
    }
}

package dev.runs4j.wire.internal.failure;

import static dev.runs4j.wire.internal.WireOperation.CREATE_RUN;
import static dev.runs4j.wire.internal.WireOperation.GET_RUN;
import static dev.runs4j.wire.internal.WireOperation.MODIFY_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.wire.http.NotSentException;
import dev.runs4j.wire.internal.WireOperation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreaksTest {

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotSentHasNotHappened(WireOperation operation) {
        FailedAttemptException failure =
                broken(operation, new NotSentException("refused", new ConnectException("Connection refused")));

        assertThat(failure.kind()).isEqualTo(FailureKind.NOT_SENT);
        assertThat(failure.error()).isInstanceOf(BackendUnavailableException.class);
        assertThat(failure.error().happened()).isEqualTo(Happened.NO);
    }

    @Test
    void theMessageTellsWhy() {
        assertThat(broken(GET_RUN, new NotSentException("Connection refused", null))
                        .error())
                .hasMessage("get run was not sent, there was no connection (NotSentException: Connection refused)");
    }

    @Test
    void aReadThatBrokeOffHasNotHappened() {
        FailedAttemptException failure = broken(GET_RUN, new SocketException("Connection reset"));

        assertThat(failure.kind()).isEqualTo(FailureKind.LOST);
        assertThat(failure.error())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("get run broke off (SocketException: Connection reset)")
                .hasCauseInstanceOf(SocketException.class);
    }

    @Test
    void aWriteThatBrokeOffMayHaveHappened() {
        for (WireOperation write : new WireOperation[] {CREATE_RUN, MODIFY_RUN}) {
            FailedAttemptException failure = broken(write, new SocketTimeoutException("Read timed out"));

            assertThat(failure.kind()).isEqualTo(FailureKind.LOST);
            assertThat(failure.error())
                    .isInstanceOf(IndeterminateOutcomeException.class)
                    .hasMessageContaining("got no answer in time, and may have been carried out");
        }
    }

    @Test
    void aTimeoutIsNoInterrupt() {
        broken(GET_RUN, new SocketTimeoutException("Read timed out"));

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptedReadHasNotHappened() {
        FailedAttemptException failure = broken(GET_RUN, new ClosedByInterruptException());

        assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED);
        assertThat(failure.error()).isInstanceOf(CallInterruptedException.class);
        assertThat(failure.error().happened()).isEqualTo(Happened.NO);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void anInterruptedWriteMayHaveHappened() {
        FailedAttemptException failure = broken(CREATE_RUN, new InterruptedIOException());

        assertThat(failure.error()).isInstanceOf(CallInterruptedException.class);
        assertThat(failure.error().happened()).isEqualTo(Happened.UNKNOWN);
    }

    @Test
    void anInterruptBeforeAnythingWasSentHasDoneNothing() {
        Thread.currentThread().interrupt();

        FailedAttemptException failure = broken(CREATE_RUN, new NotSentException("interrupted", null));

        assertThat(failure.error()).isInstanceOf(CallInterruptedException.class);
        assertThat(failure.error().happened()).isEqualTo(Happened.NO);
    }

    @Test
    void theFlagTellsAnInterruptWhateverTheTransportThrew() {
        Thread.currentThread().interrupt();

        assertThat(broken(GET_RUN, new SocketException("Closed")).kind()).isEqualTo(FailureKind.INTERRUPTED);
    }

    @Test
    void aSecretInTheFailuresMessageIsHidden() {
        assertThat(broken(GET_RUN, new IOException("bad header " + Read.CANARY)).error())
                .hasMessage("get run broke off (IOException: bad header [hidden])");
    }

    @Test
    void anAnswerThatCannotBeReadNamesTheRequest() {
        FailedAttemptException failure = unreadable(GET_RUN);

        assertThat(failure.kind()).isEqualTo(FailureKind.UNREADABLE);
        assertThat(failure.error())
                .isInstanceOf(MalformedResponseException.class)
                .hasMessage("The answer to get run cannot be read: no JSON at /status [HTTP 200] [request req_1]")
                .hasCauseInstanceOf(MalformedResponseException.class);
        assertThat(failure.error().happened()).isEqualTo(Happened.NO);
    }

    @Test
    void anAnswerToAWriteThatCannotBeReadMayMeanThatItHappened() {
        assertThat(unreadable(CREATE_RUN).error().happened()).isEqualTo(Happened.UNKNOWN);
        assertThat(unreadable(CREATE_RUN).error().details().requestIds()).containsExactly("req_1");
    }

    private static FailedAttemptException unreadable(WireOperation operation) {
        return Read.READER.unreadable(
                Subject.ofRun(operation, Read.RUN),
                CannedAnswer.json(200, "", "x-request-id", "req_1"),
                new MalformedResponseException("no JSON", "/status", "{...", ErrorDetails.NONE, null));
    }

    private static FailedAttemptException broken(WireOperation operation, IOException failure) {
        return Read.READER.broken(Subject.ofRun(operation, Read.RUN), failure);
    }
}

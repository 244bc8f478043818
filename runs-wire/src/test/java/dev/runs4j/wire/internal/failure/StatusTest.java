package dev.runs4j.wire.internal.failure;

import static dev.runs4j.wire.internal.WireOperation.CREATE_RUN;
import static dev.runs4j.wire.internal.WireOperation.GET_RUN;
import static dev.runs4j.wire.internal.WireOperation.MODIFY_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.QuotaExhaustedException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.WireOperation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    @Test
    void a401IsTheCredential() {
        RunsException error = Read.error(GET_RUN, 401, "You must be a member of an organization to use the API");

        assertThat(error)
                .isInstanceOf(AuthenticationException.class)
                .hasMessage(
                        "get run was refused, the credential is missing, wrong or worn out: You must be a member of an"
                                + " organization to use the API [HTTP 401]");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void aMissingBetaHeaderIsAWrongRequestWhateverTheStatus(int status) {
        String body = "{\"error\":{\"message\":\"You must provide the 'OpenAI-Beta' header\",\"type\":"
                + "\"invalid_request_error\",\"param\":null,\"code\":\"invalid_beta\"}}";

        assertThat(Read.error(GET_RUN, CannedAnswer.json(status, body))).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a403IsAPermission() {
        assertThat(Read.error(GET_RUN, 403, "Country, region, or territory not supported"))
                .isInstanceOf(PermissionException.class);
    }

    @Test
    void a407IsTheProxysCredential() {
        assertThat(Read.error(GET_RUN, CannedAnswer.text(407, "text/html", "<h1>Proxy</h1>")))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the proxy wants a credential");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 406, 413, 415, 422, 431, 451})
    void otherRefusalsAreWrongRequests(int status) {
        FailedAttemptException failure = Read.failure(CREATE_RUN, CannedAnswer.json(status, CannedAnswer.error("No.")));

        assertThat(failure.error()).isInstanceOf(InvalidRequestException.class);
        assertThat(failure.error().details().httpStatus()).hasValue(status);
        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 500, 502, 503, 504, 529})
    void aReadThatFailedHasNotHappened(int status) {
        FailedAttemptException failure = Read.failure(GET_RUN, CannedAnswer.json(status, CannedAnswer.error("Oh.")));

        assertThat(failure.error())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("get run failed: Oh. [HTTP " + status + "]");
        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 500, 502, 503, 504, 529})
    void aWriteThatFailedMayHaveHappened(int status) {
        for (WireOperation write : new WireOperation[] {CREATE_RUN, MODIFY_RUN}) {
            FailedAttemptException failure = Read.failure(write, CannedAnswer.json(status, CannedAnswer.error("Oh.")));

            assertThat(failure.error()).isInstanceOf(IndeterminateOutcomeException.class);
            assertThat(failure.error().happened()).isEqualTo(Happened.UNKNOWN);
            assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        }
    }

    @Test
    void a503KeepsTheWaitForWhoeverRepeats() {
        assertThat(Read.failure(GET_RUN, CannedAnswer.json(503, "{}", "Retry-After", "3"))
                        .serverWait())
                .contains(Duration.ofSeconds(3));
    }

    @Test
    void a429OnAssistantsIsARateLimitWhateverItsType() {
        String body =
                "{\"error\":{\"message\":\"Rate limit reached\",\"type\":\"invalid_request_error\",\"param\":null,"
                        + "\"code\":\"rate_limit_exceeded\"}}";
        FailedAttemptException failure = Read.failure(CREATE_RUN, CannedAnswer.json(429, body, "Retry-After", "7"));

        assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(failure.error())
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(7)));
        assertThat(failure.error().happened()).isEqualTo(Happened.NO);
    }

    @Test
    void a429WithoutABodyIsARateLimitWithoutAWait() {
        assertThat(Read.error(GET_RUN, CannedAnswer.text(429, "text/plain", "")))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "429,null,insufficient_quota",
        "429,insufficient_quota,null",
        "429,null,credit_balance_exhausted",
        "403,null,insufficient_quota",
        "401,null,billing_hard_limit_reached",
        "402,null,null"
    })
    void noMoneyIsNoRateLimit(int status, String type, String code) {
        String body = "{\"error\":{\"message\":\"m\",\"type\":\"" + type + "\",\"code\":\"" + code + "\"}}";
        FailedAttemptException failure = Read.failure(GET_RUN, CannedAnswer.json(status, body, "Retry-After", "1"));

        assertThat(failure.error()).isInstanceOf(QuotaExhaustedException.class);
        assertThat(failure.kind()).isEqualTo(FailureKind.QUOTA);
    }

    @Test
    void noMoneyIsToldByItsWordsToo() {
        assertThat(Read.error(GET_RUN, 429, "You exceeded your current quota, please check your plan."))
                .isInstanceOf(QuotaExhaustedException.class);
    }

    @Test
    void aRateThatIsCalledQuotaIsARateLimit() {
        assertThat(Read.error(GET_RUN, 429, "Requests have exceeded the call rate limit. To increase your quota, ask."))
                .isInstanceOf(RateLimitedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pw@other.example:8443/v1/threads?key=abc, other.example",
        "/elsewhere?key=abc, another address",
        "'http://bad host/', another address"
    })
    void aRedirectNamesTheTargetsHostOnly(String location, String host) {
        FailedAttemptException failure = Read.failure(GET_RUN, CannedAnswer.json(302, "{}", "Location", location));

        assertThat(failure.error())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("get run failed, the server redirects to " + host
                        + ", which is not followed; look at the base URL [HTTP 302]");
        assertThat(failure.kind()).isEqualTo(FailureKind.REDIRECTED);
    }

    @Test
    void aRedirectThatAsksForTheSameRequestElsewhereHasDoneNothing() {
        for (int status : new int[] {307, 308}) {
            assertThat(Read.error(CREATE_RUN, CannedAnswer.json(status, "", "Location", "https://b.example/")))
                    .isInstanceOf(BackendUnavailableException.class);
        }
    }

    @Test
    void anotherRedirectOfAWriteMayMeanThatItWasDone() {
        assertThat(Read.error(CREATE_RUN, CannedAnswer.json(303, "", "Location", "https://b.example/")))
                .isInstanceOf(IndeterminateOutcomeException.class);
    }

    @ParameterizedTest
    @CsvSource({"true,true", " TRUE ,true", "false,false"})
    void theServersAdviceIsKept(String header, boolean advice) {
        assertThat(Read.failure(GET_RUN, CannedAnswer.json(500, "{}", "x-should-retry", header))
                        .serverAdvice())
                .contains(advice);
    }

    @Test
    void anotherWordIsNoAdvice() {
        assertThat(Read.failure(GET_RUN, CannedAnswer.json(500, "{}", "x-should-retry", "maybe"))
                        .serverAdvice())
                .isEmpty();
    }

    /** The status was here already, so what it says of the outcome holds. */
    @Test
    void anInterruptWhileTheBodyIsReadIsOneAndKeepsWhatTheStatusSays() {
        InputStream interrupted = new FilterInputStream(InputStream.nullInputStream()) {

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the thread was interrupted");
            }
        };
        FailedAttemptException failure = Read.failure(CREATE_RUN, new CannedAnswer(400, HttpHeaders.NONE, interrupted));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED);
        assertThat(failure.error())
                .isInstanceOf(CallInterruptedException.class)
                .hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(failure.error().happened()).isEqualTo(Happened.NO);
    }
}

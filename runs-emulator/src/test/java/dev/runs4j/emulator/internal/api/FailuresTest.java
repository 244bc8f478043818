package dev.runs4j.emulator.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.QuotaExhaustedException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    private static final ErrorDetails NONE = ErrorDetails.NONE;

    private static ApiError error(int status, String type, String code, String message) {
        return new ApiError(status, type, code, null, message, Map.of());
    }

    private static ApiError invalid(int status, String message) {
        return error(status, "invalid_request_error", null, message);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Failures.of(new NotFoundException(Resource.STEP, "step_1"), Operation.GET_RUN_STEP))
                .isEqualTo(invalid(404, "No step found with id 'step_1'."));
    }

    @Test
    void aBusyThreadIsToldByTheOperation() {
        ThreadBusyException busy = new ThreadBusyException("thread_1", "run_1", NONE);

        assertThat(Failures.of(busy, Operation.CREATE_RUN))
                .isEqualTo(invalid(400, "Thread thread_1 already has an active run run_1."));
        assertThat(Failures.of(busy, Operation.CREATE_MESSAGE))
                .isEqualTo(invalid(400, "Can't add messages to thread_1 while a run run_1 is active."));
        assertThat(Failures.of(new ThreadBusyException("thread_1", null, NONE), Operation.CREATE_RUN))
                .isEqualTo(invalid(400, "Thread thread_1 already has an active run."));
    }

    @Test
    void aWrongStatusIsToldByTheOperation() {
        WrongRunStateException state = new WrongRunStateException("run_1", RunStatus.EXPIRED, "no", NONE);

        assertThat(Failures.of(state, Operation.CANCEL_RUN))
                .isEqualTo(invalid(400, "Cannot cancel run with status 'expired'."));
        assertThat(Failures.of(state, Operation.SUBMIT_TOOL_OUTPUTS))
                .isEqualTo(invalid(400, "Runs in status \"expired\" do not accept tool outputs."));
        assertThat(Failures.of(state, Operation.MODIFY_RUN))
                .isEqualTo(invalid(400, "Cannot update run with status 'expired'."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            metadata["a"] | at most 512 characters | metadata.a | string_above_max_length
            metadata["a"] (key) | at most 64 characters | metadata.a | property_name_above_max_length
            thread.metadata | at most 16 pairs | thread.metadata | object_above_max_properties
            metadata["a"] | text only | metadata.a | invalid_type
            tools | at most 20 tools | tools | array_above_max_length
            content | at least one part | content | empty_array
            max_prompt_tokens | at least 256 | max_prompt_tokens | integer_below_min_value
            tools[3].function.name | a name of its own | tools[3].function.name | invalid_value
            """)
    void aBrokenLimitIsToldByItsKind(String path, String limit, String param, String code) {
        Violation violation = new Violation(path, limit, "more");

        ApiError error = Failures.of(new InvalidRequestException("no", List.of(violation), NONE), null);

        assertThat(error)
                .isEqualTo(new ApiError(
                        400,
                        "invalid_request_error",
                        code,
                        param,
                        "Invalid '" + param + "': expected " + limit + ", but got more.",
                        Map.of()));
    }

    @Test
    void limitsOfUseAreToldApart() {
        assertThat(Failures.of(new RateLimitedException("slow", Duration.ofMillis(20_001), NONE), null))
                .isEqualTo(new ApiError(
                        429,
                        "rate_limit_error",
                        "rate_limit_exceeded",
                        null,
                        "slow",
                        Map.of("Retry-After", "21", "retry-after-ms", "20001")));
        assertThat(Failures.of(new RateLimitedException("slow", null, NONE), null)
                        .headers())
                .isEmpty();
        assertThat(Failures.of(new QuotaExhaustedException("broke", NONE), null))
                .isEqualTo(error(429, "insufficient_quota", "insufficient_quota", "broke"));
    }

    @Test
    void otherFailuresHaveTheirStatus() {
        assertThat(Failures.of(new AuthenticationException("who", NONE, null), null))
                .isEqualTo(error(401, "invalid_request_error", "invalid_api_key", "who"));
        assertThat(Failures.of(new PermissionException("no", NONE), null)).isEqualTo(invalid(403, "no"));
        assertThat(Failures.of(new ConcurrentChangeException("late", NONE), null))
                .isEqualTo(invalid(400, "late"));
        assertThat(Failures.of(new UnsupportedFeatureException(Capability.STREAMING, "no streams"), null))
                .isEqualTo(error(400, "invalid_request_error", "unsupported_feature", "no streams"));
        assertThat(Failures.of(new BackendUnavailableException("away", NONE, null), null))
                .isEqualTo(error(503, "server_error", null, "away"));
        assertThat(Failures.of(new BackendClosedException("b"), null))
                .isEqualTo(error(503, "server_error", null, "Backend b is closed"));
        assertThat(Failures.of(new IndeterminateOutcomeException("lost", NONE, null), null))
                .isEqualTo(error(500, "server_error", null, "lost").withHeader("x-should-retry", "false"));
        assertThat(Failures.of(new MalformedResponseException("odd", "", "", NONE, null), null)
                        .status())
                .isEqualTo(502);
    }

    @Test
    void whatMayHaveHappenedIsNotToBeRepeated() {
        ErrorDetails said = ErrorDetails.builder().httpStatus(504).build();
        CallInterruptedException sent = new CallInterruptedException("stopped", Happened.UNKNOWN, null);
        CallInterruptedException waiting = new CallInterruptedException("stopped", Happened.NO, null);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(Failures.of(new IndeterminateOutcomeException("lost", said, null), null))
                .isEqualTo(new ApiError(
                        504, "server_error", null, null, "lost [HTTP 504]", Map.of("x-should-retry", "false")));
        assertThat(Failures.of(sent, null).headers()).containsExactly(Map.entry("x-should-retry", "false"));
        assertThat(Failures.of(waiting, null).headers()).isEmpty();
    }

    @Test
    void aWaitOfNothingIsASecondInTheHeaderOfWholeSeconds() {
        assertThat(Failures.of(new RateLimitedException("slow", Duration.ZERO, NONE), null)
                        .headers())
                .isEqualTo(Map.of("Retry-After", "1", "retry-after-ms", "0"));
    }

    @Test
    void theWordsOfAServerBehindTheBackendArePassedOn() {
        ErrorDetails said = ErrorDetails.builder()
                .httpStatus(422)
                .type("odd_error")
                .code("odd")
                .param("model")
                .serverMessage("So it is.")
                .build();

        assertThat(Failures.of(new InvalidRequestException("no", List.of(), said), null))
                .isEqualTo(new ApiError(422, "odd_error", "odd", "model", "So it is.", Map.of()));
        ErrorDetails fine = ErrorDetails.builder().httpStatus(200).build();
        assertThat(Failures.of(new BackendUnavailableException("cut", fine, null), null)
                        .status())
                .isEqualTo(503);
    }

    @Test
    void whatNobodyHasForeseenSaysNothing() {
        IllegalStateException unforeseen = new IllegalStateException("secret");

        assertThat(Failures.isUnforeseen(unforeseen)).isTrue();
        assertThat(Failures.of(unforeseen, null).status()).isEqualTo(500);
        assertThat(Failures.of(unforeseen, null).message()).doesNotContain("secret");
    }
}

package dev.runs4j.ports.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.lifecycle.RunStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunsExceptionTest {

    private static final ErrorDetails DETAILS = ErrorDetails.builder()
            .httpStatus(400)
            .serverMessage("Thread thread_1 already has an active run run_1.")
            .type("invalid_request_error")
            .code("invalid_value")
            .param("thread_id")
            .requestIds(List.of("req_1", "apim_1"))
            .build();

    @AfterEach
    void clearTheFlagThatAnInterruptedCallSets() {
        Thread.interrupted();
    }

    static Stream<Arguments> everyError() {
        return Stream.of(
                Arguments.of(new InvalidRequestException("m", List.of(), DETAILS), false, Happened.NO),
                Arguments.of(new UnsupportedFeatureException(Capability.STREAMING, "m"), false, Happened.NO),
                Arguments.of(new NotFoundException(Resource.RUN, "run_1"), false, Happened.NO),
                Arguments.of(new ThreadBusyException("thread_1", null, DETAILS), true, Happened.NO),
                Arguments.of(new WrongRunStateException("run_1", null, "m", DETAILS), false, Happened.NO),
                Arguments.of(new ConcurrentChangeException("m", DETAILS), false, Happened.NO),
                Arguments.of(new AuthenticationException("m", DETAILS, null), false, Happened.NO),
                Arguments.of(new PermissionException("m", DETAILS), false, Happened.NO),
                Arguments.of(new RateLimitedException("m", null, DETAILS), true, Happened.NO),
                Arguments.of(new QuotaExhaustedException("m", DETAILS), false, Happened.NO),
                Arguments.of(new BackendUnavailableException("m", DETAILS, null), true, Happened.NO),
                Arguments.of(new IndeterminateOutcomeException("m", DETAILS, null), false, Happened.UNKNOWN),
                Arguments.of(new CallInterruptedException("m", Happened.NO, null), false, Happened.NO),
                Arguments.of(new MalformedResponseException("m", "/id", "{", DETAILS, null), false, Happened.NO),
                Arguments.of(
                        new MalformedResponseException("m", "/id", "{", DETAILS, null).afterWrite(),
                        false,
                        Happened.UNKNOWN),
                Arguments.of(new ContextLostException("m", DETAILS), false, Happened.NO),
                Arguments.of(new BackendClosedException("b"), false, Happened.NO),
                Arguments.of(new BackendClosedException("b", Happened.UNKNOWN, null), false, Happened.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("everyError")
    void saysWhetherToRepeatAndWhetherItHappened(RunsException error, boolean retryable, Happened happened) {
        assertThat(error.isRetryable()).isEqualTo(retryable);
        assertThat(error.happened()).isEqualTo(happened);
    }

    @ParameterizedTest
    @MethodSource("everyError")
    void survivesSerialisation(RunsException error, boolean retryable, Happened happened) {
        RunsException copy = Serialised.copy(error);

        assertThat(copy).hasMessage(error.getMessage());
        assertThat(copy.isRetryable()).isEqualTo(retryable);
        assertThat(copy.happened()).isEqualTo(happened);
        assertThat(copy.details()).isEqualTo(error.details());
    }

    @Test
    void theExtrasOfDetailsDoNotSurviveSerialisation() {
        ErrorDetails details = DETAILS.toBuilder()
                .extras(Extras.of("innererror", JsonText.of("{}")))
                .build();

        assertThat(details).isNotEqualTo(DETAILS).hasSameHashCodeAs(DETAILS);
        assertThat(Serialised.copy(details)).isEqualTo(DETAILS);
    }

    @Test
    void findingsOfAContentFilterAreKeptAndCountAndSurvive() {
        ContentFilterFinding hate = new ContentFilterFinding("hate", true, null, "high");
        ErrorDetails details = DETAILS.toBuilder().contentFilter(List.of(hate)).build();

        assertThat(details.contentFilter()).containsExactly(hate).isUnmodifiable();
        assertThat(details).isNotEqualTo(DETAILS).doesNotHaveSameHashCodeAs(DETAILS);
        assertThat(details.toBuilder().build()).isEqualTo(details);
        assertThat(Serialised.copy(details)).isEqualTo(details);
        assertThat(DETAILS.contentFilter()).isEmpty();
        assertThat(hate.isFiltered()).isTrue();
    }

    @Test
    void partsOfErrorsSurviveSerialisation() {
        Violation violation = new Violation("top_p", "0 to 1", "2.0");

        assertThat(Serialised.copy(new InvalidRequestException("m", List.of(violation), DETAILS))
                        .violations())
                .containsExactly(violation);
        assertThat(Serialised.copy(new UnsupportedFeatureException(Capability.INCLUDE, "m"))
                        .capability())
                .isEqualTo(Capability.INCLUDE);
        assertThat(Serialised.copy(new WrongRunStateException("run_1", RunStatus.EXPIRED, "m", DETAILS))
                        .status())
                .contains(RunStatus.EXPIRED);
        assertThat(Serialised.copy(new NotFoundException(Resource.THREAD, "thread_1", "evicted", DETAILS)))
                .extracting(NotFoundException::resource, NotFoundException::id, NotFoundException::reason)
                .containsExactly(Resource.THREAD, "thread_1", Optional.of("evicted"));
    }

    @Test
    void anAnswerToAWriteThatCannotBeReadKeepsPlaceAndText() {
        MalformedResponseException read = new MalformedResponseException("Not JSON", "/id", "<html>", DETAILS, null);
        MalformedResponseException written = read.afterWrite();

        assertThat(written).hasMessage(read.getMessage()).hasCause(read);
        assertThat(written.pointer()).isEqualTo("/id");
        assertThat(written.excerpt()).isEqualTo("<html>");
        assertThat(written.details()).isEqualTo(DETAILS);
        assertThat(written.afterWrite()).isSameAs(written);
    }

    @Test
    void keepsWhatTheServerSaidAndShowsWhatHelpsItsOperator() {
        PermissionException error = new PermissionException("Creating runs is switched off", DETAILS);

        assertThat(error).hasMessage("Creating runs is switched off [HTTP 400] [code invalid_value] [request req_1]");
        assertThat(error.details().httpStatus()).hasValue(400);
        assertThat(error.details().serverMessage()).contains("Thread thread_1 already has an active run run_1.");
        assertThat(error.details().type()).contains("invalid_request_error");
        assertThat(error.details().param()).contains("thread_id");
        assertThat(error.details().requestIds()).containsExactly("req_1", "apim_1");
    }

    @Test
    void listsEveryViolation() {
        InvalidRequestException error = new InvalidRequestException(
                "CreateRun was refused",
                List.of(new Violation("top_p", "0 to 1", "2.0"), new Violation("limit", "1 to 100", "0")),
                ErrorDetails.NONE);

        assertThat(error).hasMessage("CreateRun was refused: top_p: 0 to 1, but was 2.0; limit: 1 to 100, but was 0");
        assertThat(error.violations()).hasSize(2);
    }

    @Test
    void namesWhatIsMissingAndWhy() {
        assertThat(new NotFoundException(Resource.ASSISTANT, "asst_1"))
                .hasMessage("No assistant found with id 'asst_1'")
                .extracting(NotFoundException::reason)
                .isEqualTo(Optional.empty());
        assertThat(new NotFoundException(Resource.THREAD, "thread_1", "evicted", ErrorDetails.NONE))
                .hasMessage("No thread found with id 'thread_1' (evicted)");
    }

    @Test
    void namesTheRunThatLocksAThreadWhereKnown() {
        assertThat(new ThreadBusyException("thread_1", "run_1", ErrorDetails.NONE))
                .hasMessage("Thread thread_1 already has an active run run_1")
                .extracting(ThreadBusyException::activeRunId)
                .isEqualTo(Optional.of("run_1"));
        assertThat(new ThreadBusyException("thread_1", null, ErrorDetails.NONE))
                .hasMessage("Thread thread_1 already has an active run");
    }

    @Test
    void keepsStateWaitAndPlace() {
        assertThat(new WrongRunStateException("run_1", RunStatus.EXPIRED, "m", ErrorDetails.NONE).status())
                .contains(RunStatus.EXPIRED);
        assertThat(new RateLimitedException("m", Duration.ofSeconds(3), ErrorDetails.NONE).retryAfter())
                .contains(Duration.ofSeconds(3));
        assertThat(new MalformedResponseException("Not JSON", "", "<html>", ErrorDetails.NONE, null))
                .hasMessage("Not JSON at the root");
    }

    @Test
    void anInterruptedCallSetsTheFlagAgain() {
        CallInterruptedException error = new CallInterruptedException("m", Happened.NO, new InterruptedException());

        assertThat(error).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}

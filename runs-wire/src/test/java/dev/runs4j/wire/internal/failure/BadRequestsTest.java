package dev.runs4j.wire.internal.failure;

import static dev.runs4j.wire.internal.WireOperation.CANCEL_RUN;
import static dev.runs4j.wire.internal.WireOperation.CREATE_MESSAGE;
import static dev.runs4j.wire.internal.WireOperation.CREATE_RUN;
import static dev.runs4j.wire.internal.WireOperation.CREATE_THREAD_AND_RUN;
import static dev.runs4j.wire.internal.WireOperation.DELETE_THREAD;
import static dev.runs4j.wire.internal.WireOperation.MODIFY_RUN;
import static dev.runs4j.wire.internal.WireOperation.SUBMIT_TOOL_OUTPUTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import dev.runs4j.wire.internal.WireOperation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread thread_9 already has an active run run_7.",
                "thread thread_9 Already Has An Active Run 'run_7'",
                "Can't add messages to thread_9 while a run run_7 is active.",
                "Can’t add messages to thread_9 while a run run_7 is active",
                "Can't delete thread_9 while a run run_7 is active."
            })
    void aLockedThreadNamesTheRunThatLocksIt(String words) {
        ThreadBusyException busy = busy(Subject.ofThread(CREATE_RUN, "thread_1"), words);

        assertThat(busy.threadId()).isEqualTo("thread_1");
        assertThat(busy.activeRunId()).contains("run_7");
        assertThat(busy.details().serverMessage()).contains(words);
        assertThat(busy.happened()).isEqualTo(Happened.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "Thread th-1 already has an active run 0b5c6a2e-1f.,th-1,0b5c6a2e-1f",
        "Can't add messages to th_2 while a run r2 is active.,th_2,r2",
        "Can't delete th_3 while a run r3 is active.,th_3,r3"
    })
    void theThreadComesFromTheWordsWhereTheCallNamesNone(String words, String thread, String run) {
        ThreadBusyException busy = busy(Subject.of(CREATE_THREAD_AND_RUN), words);

        assertThat(busy.threadId()).isEqualTo(thread);
        assertThat(busy.activeRunId()).contains(run);
    }

    @Test
    void aLockThatNamesNoRunIsOneAllTheSame() {
        ThreadBusyException busy =
                busy(Subject.ofThread(CREATE_MESSAGE, "thread_1"), "Thread already has an active run in progress.");

        assertThat(busy.activeRunId()).isEmpty();
    }

    @Test
    void aLockIsToldByWhicheverOperation() {
        assertThat(busy(Subject.ofThread(DELETE_THREAD, "t_1"), "Can't delete t_1 while a run run_5 is active.")
                        .activeRunId())
                .contains("run_5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CANCEL_RUN | Cannot cancel run with status 'completed'. | completed",
                "CANCEL_RUN | cannot cancel run with status \"cancelling\" | cancelling",
                "CANCEL_RUN | Can't cancel a run with status: expired | expired",
                "MODIFY_RUN | Cannot update run with status 'in_progress'. | in_progress",
                "SUBMIT_TOOL_OUTPUTS | Runs in status \"expired\" do not accept tool outputs. | expired",
                "SUBMIT_TOOL_OUTPUTS | Runs in status 'queued' do not accept tool outputs | queued",
                "SUBMIT_TOOL_OUTPUTS | RUNS IN STATUS “COMPLETED” DO NOT ACCEPT TOOL OUTPUTS! | completed"
            })
    void aWrongStatusIsReadOutOfTheWords(WireOperation operation, String words, String status) {
        RunsException error = Read.error(operation, 400, words);

        assertThat(error).isInstanceOfSatisfying(WrongRunStateException.class, wrong -> {
            assertThat(wrong.runId()).isEqualTo("run_1");
            assertThat(wrong.status()).contains(RunStatus.of(status));
            assertThat(wrong.details().serverMessage()).contains(words);
        });
    }

    @Test
    void aWrongStatusThatIsNotToldIsUnknown() {
        RunsException error = Read.error(SUBMIT_TOOL_OUTPUTS, 400, "This run does not accept tool outputs.");

        assertThat(error)
                .isInstanceOfSatisfying(
                        WrongRunStateException.class,
                        wrong -> assertThat(wrong.status()).isEmpty());
    }

    @Test
    void otherWordsAboutAStatusAreNoWrongState() {
        assertThat(Read.error(MODIFY_RUN, 400, "Unknown status 'x' in metadata."))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void wrongCallIdsTellWhichWereWanted() {
        assertThat(violations("Expected tool outputs for call_ids ['call_a', 'call_b'], got ['call_a']", null, null))
                .containsExactly(new Violation("tool_outputs", "outputs for ['call_a', 'call_b']", "['call_a']"));
    }

    @Test
    void aTooLongTextTellsTheLimit() {
        assertThat(violations(
                        "Invalid 'metadata.case': string too long. Expected a string with maximum length 512, but got a"
                                + " string with length 513 instead.",
                        "metadata.case",
                        "string_above_max_length"))
                .containsExactly(
                        new Violation("metadata.case", "a string with maximum length 512", "a string with length 513"));
    }

    @Test
    void tooManyPairsTellTheLimit() {
        assertThat(violations(
                        "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an"
                                + " object with 17 properties instead.",
                        "metadata",
                        "object_above_max_properties"))
                .containsExactly(new Violation(
                        "metadata", "an object with at most 16 properties", "an object with 17 properties"));
    }

    @Test
    void aWrongTypeTellsBoth() {
        assertThat(violations(
                        "Invalid type for 'metadata': expected an object, but got an array instead.",
                        "metadata",
                        "invalid_type"))
                .containsExactly(new Violation("metadata", "an object", "an array"));
    }

    @Test
    void aValueThatIsNotOneOfSomeIsNotShown() {
        assertThat(violations(
                        "Invalid value: 'bold'. Supported values are: 'auto', 'none', and 'required'.",
                        "tool_choice",
                        "invalid_value"))
                .containsExactly(
                        new Violation("tool_choice", "one of 'auto', 'none', and 'required'", "something else"));
    }

    @Test
    void aParameterAloneIsNamed() {
        assertThat(violations("The model 'x' cannot be used with the Assistants API.", "model", "unsupported_model"))
                .containsExactly(new Violation("model", "what the server takes", "something else"));
    }

    @Test
    void theOldValidatorsChainIsAPath() {
        assertThat(violations(
                        "1 validation error for Request\\nbody -> tool_outputs -> 0 -> output\\n  str type expected"
                                + " (type=type_error.str)",
                        null,
                        null))
                .containsExactly(new Violation("tool_outputs[0].output", "str type expected", "something else"));
    }

    @Test
    void aListOfFindingsIsKeptOneByOne() {
        RunsException error = Read.error(
                CREATE_RUN,
                CannedAnswer.json(
                        422,
                        "{\"detail\":[{\"loc\":[\"body\",\"tools\",0,\"type\"],\"msg\":\"field required\"},"
                                + "{\"loc\":[],\"msg\":\"extra\"}]}"));

        assertThat(((InvalidRequestException) error).violations())
                .extracting(Violation::path, Violation::limit)
                .containsExactly(tuple("tools[0].type", "field required"), tuple("request", "extra"));
    }

    @Test
    void wordsAloneAreARefusalWithoutViolations() {
        InvalidRequestException error = (InvalidRequestException) Read.error(CANCEL_RUN, 400, "No.");

        assertThat(error.violations()).isEmpty();
        assertThat(error).hasMessage("cancel run was refused: No. [HTTP 400]");
    }

    private static List<Violation> violations(String words, String param, String code) {
        String body = "{\"error\":{\"message\":\"" + words + "\",\"type\":\"invalid_request_error\",\"param\":"
                + quoted(param) + ",\"code\":" + quoted(code) + "}}";
        RunsException error = Read.error(SUBMIT_TOOL_OUTPUTS, CannedAnswer.json(400, body));
        return ((InvalidRequestException) error).violations();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static ThreadBusyException busy(Subject subject, String words) {
        return (ThreadBusyException) Read.failure(subject, CannedAnswer.json(400, CannedAnswer.error(words)))
                .error();
    }
}

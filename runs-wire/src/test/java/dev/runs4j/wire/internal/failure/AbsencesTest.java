package dev.runs4j.wire.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.wire.internal.WireOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsencesTest {

    private static final Subject STEP = Subject.ofStep(WireOperation.GET_STEP, Read.RUN, "step_1");
    private static final Subject GET = Subject.ofRun(WireOperation.GET_RUN, Read.RUN);
    private static final Subject LIST = Subject.ofThread(WireOperation.LIST_RUNS, "thread_1");
    private static final Subject MESSAGE = Subject.ofMessage(WireOperation.GET_MESSAGE, "thread_1", "msg_1");
    private static final Subject CREATE =
            Subject.ofThread(WireOperation.CREATE_RUN, "thread_1").withAssistant("asst_1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No thread found with id \"thread_1\". | THREAD | thread_1",
                "No assistant found with id 'asst_9'. | ASSISTANT | asst_9",
                "NO ASSISTANT FOUND WITH ID asst_9. | ASSISTANT | asst_9",
                "No run found with id 'run_9'. | RUN | run_9",
                "No run step found with id 'step_9' | STEP | step_9",
                "No message found with id: msg_9 | MESSAGE | msg_9",
                "No vector_store found with id 'vs_9'. | UNKNOWN | vs_9"
            })
    void theWordsNameWhatIsMissing(String words, Resource resource, String id) {
        NotFoundException error = missing(CREATE, words);

        assertThat(error.resource()).isEqualTo(resource);
        assertThat(error.id()).isEqualTo(id);
        assertThat(error.details().serverMessage()).contains(words);
    }

    @Test
    void aRunOfAnUnknownThreadIsAnUnknownRun() {
        NotFoundException error = missing(GET, "No thread found with id 'thread_1'.");

        assertThat(error.resource()).isEqualTo(Resource.RUN);
        assertThat(error.id()).isEqualTo("run_1");
        assertThat(error.reason()).contains("no such thread");
    }

    @Test
    void aStepOfAnUnknownThreadIsAnUnknownRun() {
        assertThat(missing(STEP, "No thread found with id 'thread_1'.").resource())
                .isEqualTo(Resource.RUN);
    }

    @Test
    void aStepOfAnUnknownRunIsAnUnknownRun() {
        assertThat(missing(STEP, "No run found with id 'run_1'.").resource()).isEqualTo(Resource.RUN);
    }

    @Test
    void aMessageOfAnUnknownThreadIsAnUnknownThread() {
        assertThat(missing(MESSAGE, "No thread found with id 'thread_1'.").resource())
                .isEqualTo(Resource.THREAD);
    }

    @Test
    void otherWordsThatHoldAnIdOfTheCallNameThatObject() {
        NotFoundException error = missing(STEP, "Could not locate run_1 here");

        assertThat(error.resource()).isEqualTo(Resource.RUN);
        assertThat(error.id()).isEqualTo("run_1");
    }

    @Test
    void otherWordsThatNameAKindNameThatObject() {
        NotFoundException error = missing(CREATE, "The assistant does not exist");

        assertThat(error.resource()).isEqualTo(Resource.ASSISTANT);
        assertThat(error.id()).isEqualTo("asst_1");
    }

    @Test
    void wordsThatTellNothingMeanTheMostSpecificId() {
        assertThat(missing(STEP, "Gone fishing").resource()).isEqualTo(Resource.STEP);
        assertThat(missing(GET, "Gone fishing").resource()).isEqualTo(Resource.RUN);
        assertThat(missing(MESSAGE, "Gone fishing").resource()).isEqualTo(Resource.MESSAGE);
        assertThat(missing(LIST, "Gone fishing").resource()).isEqualTo(Resource.THREAD);
        assertThat(missing(CREATE, "Gone fishing").resource()).isEqualTo(Resource.THREAD);
    }

    @Test
    void anEmptyBodyMeansTheMostSpecificId() {
        assertThat(error(GET, CannedAnswer.text(404, "application/json", "")))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.id()).isEqualTo("run_1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <html><body><h1>404 Not Found</h1>nginx</body></html>",
                "text/plain | 404 page not found",
                "application/json | {\"detail\":\"Not Found\"}",
                "application/json | {\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}",
                "application/json | {\"error\":{\"message\":\"Invalid URL (GET /v2/threads)\",\"type\":\"invalid_request_error\"}}"
            })
    void anAddressThatIsNotThereIsNoUnknownRun(String type, String body) {
        FailedAttemptException failure = Read.failure(GET, CannedAnswer.text(404, type, body));

        assertThat(failure.error())
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("there is no such API under https://gateway.example/v1; look at that address")
                .hasMessageNotContaining("lack")
                .hasMessageEndingWith("[HTTP 404]" + (body.contains("\"code\"") ? " [code 404]" : ""));
        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.error().happened()).isEqualTo(Happened.NO);
    }

    @Test
    void plainWordsWithAnIdOfTheCallNameIt() {
        assertThat(error(GET, CannedAnswer.text(404, "text/plain", "run_1 is unknown")))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.resource()).isEqualTo(Resource.RUN));
    }

    @Test
    void aCallWithoutIdsCanOnlyMissItsAddress() {
        assertThat(error(Subject.of(WireOperation.LIST_ASSISTANTS), CannedAnswer.json(404, "{}")))
                .isInstanceOf(BackendUnavailableException.class);
    }

    @Test
    void anUnknownModelIsAWrongValue() {
        String body = "{\"error\":{\"message\":\"The model `x` does not exist\",\"type\":\"invalid_request_error\","
                + "\"param\":null,\"code\":\"model_not_found\"}}";

        assertThat(error(CREATE, CannedAnswer.json(404, body))).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatIsGoneIsNotFoundWithThatReason() {
        assertThat(error(GET, CannedAnswer.json(410, "{}")))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.RUN);
                    assertThat(missing.reason()).contains("gone");
                });
    }

    private static NotFoundException missing(Subject subject, String words) {
        return (NotFoundException) error(subject, CannedAnswer.json(404, CannedAnswer.error(words)));
    }

    private static RunsException error(Subject subject, CannedAnswer answer) {
        return Read.failure(subject, answer).error();
    }
}

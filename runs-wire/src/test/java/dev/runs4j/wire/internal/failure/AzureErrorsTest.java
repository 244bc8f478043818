package dev.runs4j.wire.internal.failure;

import static dev.runs4j.wire.internal.WireOperation.CREATE_RUN;
import static dev.runs4j.wire.internal.WireOperation.GET_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ContentFilterFinding;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The error bodies and header fields of Azure, each written by hand. */
class AzureErrorsTest {

    private static final String FINDINGS =
            "{\"hate\":{\"filtered\":true,\"severity\":\"medium\"},\"jailbreak\":{\"filtered\":false,\"detected\":false}}";

    private static final List<ContentFilterFinding> FOUND = List.of(
            new ContentFilterFinding("hate", true, null, "medium"),
            new ContentFilterFinding("jailbreak", false, false, null));

    private static RunsException error(int status, String body, String... headers) {
        return Read.error(CREATE_RUN, CannedAnswer.json(status, body, headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_filter_result", "content_filter_results"})
    void aContentFiltersFindingsAreKeptInEitherSpelling(String spelling) {
        RunsException error = error(
                400,
                "{\"error\":{\"message\":\"The response was filtered.\",\"type\":null,\"param\":\"prompt\","
                        + "\"code\":\"content_filter\",\"status\":400,\"innererror\":{"
                        + "\"code\":\"ResponsibleAIPolicyViolation\",\"" + spelling + "\":" + FINDINGS + "}}}",
                "apim-request-id",
                "apim-1");

        assertThat(error)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(
                        "create run was refused: The response was filtered.: prompt: what the server takes, but was something"
                                + " else [HTTP 400] [code content_filter] [request apim-1]");
        assertThat(error.details())
                .isEqualTo(ErrorDetails.builder()
                        .httpStatus(400)
                        .serverMessage("The response was filtered.")
                        .param("prompt")
                        .code("content_filter")
                        .requestIds(List.of("apim-1"))
                        .contentFilter(FOUND)
                        .extras(Extras.of(Map.of(
                                "status",
                                JsonText.of("400"),
                                "innererror",
                                JsonText.of("{\"code\":\"ResponsibleAIPolicyViolation\",\"" + spelling + "\":"
                                        + FINDINGS + "}"))))
                        .build());
    }

    @Test
    void findingsBesideTheErrorAreKeptToo() {
        RunsException error = error(
                400,
                "{\"error\":{\"code\":\"content_filter\",\"message\":\"Filtered.\"},"
                        + "\"innererror\":{\"content_filter_result\":" + FINDINGS + "}}");

        assertThat(error.details().extras())
                .isEqualTo(Extras.of("innererror", JsonText.of("{\"content_filter_result\":" + FINDINGS + "}")));
        assertThat(error.details().contentFilter()).isEqualTo(FOUND);
    }

    @Test
    void aFilteredRequestWithoutFindingsIsRefusedAllTheSame() {
        RunsException error = error(400, "{\"error\":{\"code\":\"content_filter\",\"message\":\"Filtered.\"}}");

        assertThat(error).isInstanceOf(InvalidRequestException.class);
        assertThat(error.details().code()).contains("content_filter");
        assertThat(error.details().extras()).isEqualTo(Extras.NONE);
        assertThat(error.happened()).isEqualTo(Happened.NO);
    }

    @ParameterizedTest
    @CsvSource({"'\"401\"'", "401"})
    void aGatewaysCodeMayBeATextOrANumber(String code) {
        RunsException error = error(
                401,
                "{\"error\":{\"code\":" + code + ",\"message\":\"Access denied due to invalid subscription key.\"}}");

        assertThat(error)
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("create run was refused, the credential is missing, wrong or worn out: "
                        + "Access denied due to invalid subscription key. [HTTP 401] [code 401]");
        assertThat(error.details())
                .isEqualTo(ErrorDetails.builder()
                        .httpStatus(401)
                        .code("401")
                        .serverMessage("Access denied due to invalid subscription key.")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"'\"404\"'", "404"})
    void aGatewayThatKnowsNoSuchAddressIsNotAMissingThread(String code) {
        assertThat(error(404, "{\"error\":{\"code\":" + code + ",\"message\":\"Resource not found\"}}"))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage(
                        "create run failed, there is no such API under https://gateway.example/v1; look at that address:"
                                + " Resource not found [HTTP 404] [code 404]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":404,\"message\":\"Resource not found\"}",
                "{\"statusCode\":\"404\",\"message\":\"Resource not found\"}",
                "{\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}",
            })
    void aGatewayThatKnowsNoSuchAddressIsNotAMissingRunEither(String body) {
        assertThat(Read.error(GET_RUN, CannedAnswer.json(404, body)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageStartingWith(
                        "get run failed, there is no such API under https://gateway.example/v1; look at that"
                                + " address: Resource not found [HTTP 404]");
    }

    @Test
    void anotherSentenceUnderThatStatusIsAMissingRun() {
        assertThat(Read.error(
                        GET_RUN, CannedAnswer.json(404, "{\"statusCode\":404,\"message\":\"The run does not exist\"}")))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8083, ', which may lack a part such as /v1'",
        "https://gateway.example, ', which may lack a part such as /v1'",
        "http://127.0.0.1:8083/v1, ''"
    })
    void anAddressWithoutAnyPathIsSaidToLackOne(String base, String advice) {
        FailureReader reader = new FailureReader(
                FailureReader.REQUEST_ID_HEADERS,
                base,
                "",
                Redactor.of(),
                VirtualClock.manual(Instant.parse("2026-11-22T06:00:00Z")));

        assertThat(reader.refused(Subject.ofRun(GET_RUN, Read.RUN), CannedAnswer.text(404, "text/plain", "not here"))
                        .error())
                .hasMessageStartingWith("get run failed, there is no such API under " + base + "; look at that address"
                        + advice + ": not here");
    }

    @Test
    void whereEveryRequestHasAVersionTheAdviceNamesIt() {
        FailureReader versioned = new FailureReader(
                FailureReader.REQUEST_ID_HEADERS,
                "https://gateway.example/openai",
                "api-version=2025-04-01-preview",
                Redactor.of(),
                VirtualClock.manual(Instant.parse("2026-11-22T06:00:00Z")));

        assertThat(versioned
                        .refused(
                                Subject.ofRun(GET_RUN, Read.RUN),
                                CannedAnswer.json(404, "{\"statusCode\":404,\"message\":\"Resource not found\"}"))
                        .error())
                .hasMessage(
                        "get run failed, there is no such API under https://gateway.example/openai; look at that address,"
                                + " and at api-version=2025-04-01-preview: Resource not found [HTTP 404]");
    }

    @Test
    void aMissingDeploymentIsNotAMissingThread() {
        assertThat(error(
                        404,
                        "{\"error\":{\"code\":\"DeploymentNotFound\",\"message\":\"The API deployment for this resource"
                                + " does not exist.\"}}"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("create run was refused: The API deployment for this resource does not exist."
                        + " [HTTP 404] [code DeploymentNotFound]");
    }

    @Test
    void aMissingRunIsOne() {
        assertThat(Read.error(
                        GET_RUN,
                        CannedAnswer.json(
                                404,
                                "{\"error\":{\"message\":\"No run found with id 'run_1'.\",\"type\":null,"
                                        + "\"param\":null,\"code\":null}}")))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> {
                    assertThat(missing.resource()).isEqualTo(Resource.RUN);
                    assertThat(missing.id()).isEqualTo("run_1");
                });
    }

    @Test
    void aPageOfAProxyIsReadAsWords() {
        RunsException error = Read.error(
                CREATE_RUN,
                CannedAnswer.text(502, "text/html", "<html><h1>502 Bad Gateway</h1>Azure Front Door</html>"));

        assertThat(error).isInstanceOf(IndeterminateOutcomeException.class);
        assertThat(error.details())
                .isEqualTo(ErrorDetails.builder()
                        .httpStatus(502)
                        .serverMessage("502 Bad Gateway Azure Front Door")
                        .build());
    }

    @Test
    void allIdsOfTheRequestAreKeptTheMostUsefulFirst() {
        RunsException error = error(
                400,
                "{\"error\":{\"message\":\"No.\"}}",
                "x-ms-request-id",
                "ms-1",
                "apim-request-id",
                "apim-1",
                "x-request-id",
                "req-1");

        assertThat(error.details().requestIds()).containsExactly("req-1", "apim-1", "ms-1");
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 7, PT1.5S",
        "-1, 7, PT7S",
        "-1, -1, ",
    })
    void theWaitInMillisecondsGoesFirstAndNegativeOnesAreUnknown(String millis, String seconds, Duration expected) {
        RunsException error = error(
                429,
                "{\"error\":{\"code\":\"429\",\"message\":\"Requests have exceeded the call rate limit.\"}}",
                "retry-after-ms",
                millis,
                "Retry-After",
                seconds,
                "x-ratelimit-remaining-requests",
                "-1",
                "x-ratelimit-reset-requests",
                "0");

        assertThat(error)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter().orElse(null)).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 500})
    void assistantsThatAreSwitchedOffAreToldWithWhateverStatus(int status) {
        FailedAttemptException failed = Read.failure(
                CREATE_RUN,
                CannedAnswer.json(
                        status,
                        "{\"error\":{\"code\":\"FeatureDisabled\",\"message\":\"Denied by tag"
                                + " MS-AOAI-Feature-Assistants.\"}}",
                        "x-should-retry",
                        "true"));

        assertThat(failed.serverAdvice()).isEmpty();
        assertThat(failed.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failed.error())
                .isInstanceOf(PermissionException.class)
                .hasMessage("create run is not allowed, assistants are switched off on this resource (its tag"
                        + " MS-AOAI-Feature-Assistants says Disabled); what is there can still be read, and an"
                        + " administrator can take the tag away: Denied by tag MS-AOAI-Feature-Assistants. [HTTP "
                        + status + "] [code FeatureDisabled]");
        assertThat(failed.error().isRetryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Assistants feature is disabled for this resource.",
                "The feature 'Assistants' has been disabled by your administrator.",
                "The Agents API is DISABLED for this account.",
            })
    void otherWordsForItCountWhereTheyComeAsForbidden(String words) {
        String body = "{\"error\":{\"code\":\"403\",\"message\":\"" + words + "\"}}";

        assertThat(error(403, body)).hasMessageContaining("assistants are switched off on this resource");
        assertThat(error(400, body)).hasMessageStartingWith("create run was refused: " + words);
    }

    @Test
    void whatIsForbiddenForAnotherReasonIsNotCalledSwitchedOff() {
        assertThat(error(
                        403,
                        "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"Access denied due to Virtual"
                                + " Network/Firewall rules.\"}}"))
                .isInstanceOf(PermissionException.class)
                .hasMessage("create run is not allowed: Access denied due to Virtual Network/Firewall rules."
                        + " [HTTP 403] [code AuthorizationFailed]");
    }
}

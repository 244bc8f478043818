package dev.runs4j.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
// The vendor gave the whole protocol up; a lambda closes its stream itself.
@SuppressWarnings({"deprecation", "MustBeClosedChecker"})
class ErrorsOfAClientTest {

    private final Client site = Client.of(backend -> backend.script("never", Script.neverEnds()));

    @AfterEach
    void close() {
        site.close();
    }

    private static <T extends OpenAIServiceException> T failure(Class<T> type, ThrowingCallable call) {
        T error = catchThrowableOfType(type, call);
        assertThat(error).isNotNull();
        assertThat(error.headers().values("x-request-id")).hasSize(1);
        return error;
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String thread = site.thread();

        NotFoundException error = failure(
                NotFoundException.class,
                () -> site.runs()
                        .retrieve(
                                "run_x",
                                RunRetrieveParams.builder().threadId(thread).build()));

        assertThat(error.statusCode()).isEqualTo(404);
        assertThat(error.type()).hasValue("invalid_request_error");
        assertThat(error).hasMessageContaining("No run found with id 'run_x'.");
    }

    @Test
    void aSecondRunOfAThreadIsRefused() {
        String thread = site.thread();
        site.runs().create(thread, site.run().build());

        BadRequestException error = failure(
                BadRequestException.class,
                () -> site.runs().create(thread, site.run().build()));

        assertThat(error.statusCode()).isEqualTo(400);
        assertThat(error).hasMessageContaining("Thread thread_0001 already has an active run run_0001.");
    }

    @Test
    void aMessageToAThreadWithARunIsRefused() {
        String thread = site.thread();
        site.runs().create(thread, site.run().build());

        BadRequestException error = failure(
                BadRequestException.class,
                () -> site.messages()
                        .create(
                                thread,
                                MessageCreateParams.builder()
                                        .role(MessageCreateParams.Role.USER)
                                        .content("And?")
                                        .build()));

        assertThat(error).hasMessageContaining("Can't add messages to thread_0001 while a run run_0001 is active.");
    }

    @Test
    void anotherKeyIsRefused() {
        OpenAIClient stranger = site.withKey("sk-wrong");

        UnauthorizedException error = failure(
                UnauthorizedException.class, () -> stranger.beta().assistants().list());
        stranger.close();

        assertThat(error.statusCode()).isEqualTo(401);
        assertThat(error.code()).hasValue("invalid_api_key");
        assertThat(error).hasMessageContaining("Incorrect API key provided.");
    }

    @Test
    void metadataOfTheWrongKindAreRefused() {
        String thread = site.thread();
        RunCreateParams params = site.run()
                .metadata(RunCreateParams.Metadata.builder()
                        .putAdditionalProperty("count", JsonValue.from(3))
                        .build())
                .build();

        BadRequestException error =
                failure(BadRequestException.class, () -> site.runs().create(thread, params));

        assertThat(error.code()).hasValue("invalid_type");
        assertThat(error.param()).hasValue("metadata.count");
    }

    @Test
    void metadataThatAreTooLongAreRefused() {
        String thread = site.thread();
        RunCreateParams params = site.run()
                .metadata(RunCreateParams.Metadata.builder()
                        .putAdditionalProperty("note", JsonValue.from("x".repeat(513)))
                        .build())
                .build();

        BadRequestException error =
                failure(BadRequestException.class, () -> site.runs().create(thread, params));

        assertThat(error.code()).hasValue("string_above_max_length");
        assertThat(error.param()).hasValue("metadata.note");
    }

    @Test
    void anUnknownFieldIsRefused() {
        String thread = site.thread();
        RunCreateParams params = site.run()
                .putAdditionalBodyProperty("colour", JsonValue.from("red"))
                .build();

        BadRequestException error =
                failure(BadRequestException.class, () -> site.runs().create(thread, params));

        assertThat(error.code()).hasValue("unknown_parameter");
        assertThat(error).hasMessageContaining("Unknown parameter: 'colour'.");
    }

    @Test
    void aRateLimitSaysHowLongToWait() {
        site.backend
                .faults()
                .fail(
                        Operation.RUN_CREATE,
                        () -> new RateLimitedException("busy", Duration.ofMillis(1500), ErrorDetails.NONE));
        String thread = site.thread();

        RateLimitException error = failure(
                RateLimitException.class,
                () -> site.runs().create(thread, site.run().build()));

        assertThat(error.headers().values("retry-after-ms")).containsExactly("1500");
    }

    @Test
    void aFailureOfTheBackendIsTheServers() {
        site.backend
                .faults()
                .fail(Operation.RUN_CREATE, () -> new BackendUnavailableException("down", ErrorDetails.NONE, null));
        String thread = site.thread();

        InternalServerException error = failure(
                InternalServerException.class,
                () -> site.runs().create(thread, site.run().build()));

        assertThat(error.statusCode()).isEqualTo(503);
    }

    @Test
    void aStreamIsRefusedBeforeItBegins() {
        NotFoundException error = failure(
                NotFoundException.class,
                () -> site.runs()
                        .createStreaming("thread_x", site.run().build())
                        .close());

        assertThat(error).hasMessageContaining("No thread found with id 'thread_x'.");
    }
}

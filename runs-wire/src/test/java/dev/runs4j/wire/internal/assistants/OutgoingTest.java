package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Header fields and times of what is sent. */
class OutgoingTest {

    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final CreateRun CREATE =
            CreateRun.on("thread_1").by("asst_1").build();
    private static final CallOptions FIVE_SECONDS = CallOptions.until(START.plusSeconds(5));

    private final VirtualClock clock = VirtualClock.manual(START);
    private final KeptCalls sent = new KeptCalls();
    private Duration asking = Duration.ZERO;
    private HttpHeaders always = HttpHeaders.NONE;

    /** Says who calls, after asking for a while. */
    private final class Slow implements Credentials {

        @Override
        public void add(HttpHeaders.Builder headers, Optional<Instant> deadline) {
            clock.advance(asking);
            headers.add("Authorization", "Bearer token");
        }

        @Override
        public Collection<Secret> secrets() {
            return List.of();
        }
    }

    private RunsException failureOf(Consumer<AssistantsBackend> call) {
        return failureOf(call, "authorization");
    }

    private RunsException failureOf(Consumer<AssistantsBackend> call, String credentialField) {
        AssistantsDialect dialect = Served.dialect()
                .base("http://127.0.0.1/v1")
                .headers(always)
                .credentials(new Slow())
                .credentialFields(Set.of(credentialField))
                .build();
        AssistantsSetup setup = AssistantsSetup.over(sent)
                .clock(clock)
                .retries(RetrySettings.none())
                .clientRequestId(() -> "usual")
                .build();
        try (AssistantsBackend backend = new AssistantsBackend(dialect, setup)) {
            return catchThrowableOfType(RunsException.class, () -> call.accept(backend));
        }
    }

    @Test
    void aDeadlineShortensAllTimesOfACall() {
        failureOf(backend -> backend.runs().create(CREATE, FIVE_SECONDS));

        assertThat(sent.only().connectTime()).hasSeconds(5);
        assertThat(sent.only().idleTime()).hasSeconds(5);
        assertThat(sent.only().wholeTime()).contains(Duration.ofSeconds(5));
        assertThat(sent.only().openTime()).isEmpty();
    }

    @Test
    void aStreamHasUntilTheDeadlineToOpenAndNoWholeTime() {
        failureOf(backend -> backend.runs().stream(CREATE, FIVE_SECONDS));

        assertThat(sent.only().openTime()).contains(Duration.ofSeconds(5));
        assertThat(sent.only().wholeTime()).isEmpty();
    }

    @Test
    void aStreamWithoutDeadlineOpensInTheTimeOfACall() {
        failureOf(backend -> backend.runs().stream(CREATE));

        assertThat(sent.only().openTime()).contains(Duration.ofMinutes(10));
        assertThat(sent.only().wholeTime()).isEmpty();
    }

    @Test
    void theTimeForCredentialsCounts() {
        asking = Duration.ofSeconds(4);

        failureOf(backend -> backend.runs().create(CREATE, FIVE_SECONDS));

        assertThat(sent.only().wholeTime()).contains(Duration.ofSeconds(1));
        assertThat(sent.only().connectTime()).hasSeconds(1);
    }

    @Test
    void nothingIsSentWhenTheDeadlineCameMeanwhile() {
        asking = Duration.ofSeconds(5);

        assertThat(failureOf(backend -> backend.runs().create(CREATE, FIVE_SECONDS)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessage("create run was not sent, its deadline had passed");
        assertThat(sent.isEmpty()).isTrue();
    }

    @Test
    void whatEveryRequestHasTakesThePlaceOfTheUsualFields() {
        always = HttpHeaders.of(
                "accept", "a/b",
                "content-type", "application/json; charset=utf-8",
                "accept-encoding", "br",
                "x-client-request-id", "mine");

        failureOf(backend -> backend.runs().create(CREATE));

        List<String> lines = new ArrayList<>();
        sent.only().headers().forEach((name, value) -> lines.add(name + ": " + value));
        assertThat(lines)
                .containsExactly(
                        "Authorization: Bearer token",
                        "accept: a/b",
                        "content-type: application/json; charset=utf-8",
                        "accept-encoding: br",
                        "x-client-request-id: mine");
    }

    @Test
    void theUsualFieldsStandBesideOthers() {
        always = HttpHeaders.of("X-Other", "x");

        failureOf(backend -> backend.runs().create(CREATE));

        List<String> lines = new ArrayList<>();
        sent.only().headers().forEach((name, value) -> lines.add(name + ": " + value));
        assertThat(lines)
                .containsExactly(
                        "Authorization: Bearer token",
                        "Accept: application/json",
                        "Accept-Encoding: identity",
                        "Content-Type: application/json",
                        "X-Client-Request-Id: usual",
                        "X-Other: x");
    }

    @Test
    void aCallThatSaysItselfWhoCallsIsSentWithoutTheUsualCredential() {
        asking = Duration.ofSeconds(4);

        failureOf(backend -> backend.runs().create(CREATE, FIVE_SECONDS.withHeader("X-Key", "mine")), "x-key");

        assertThat(sent.only().headers().first("X-Key")).hasValue("mine");
        assertThat(sent.only().headers().first("Authorization")).isEmpty();
        assertThat(clock.now()).isEqualTo(START);
    }
}

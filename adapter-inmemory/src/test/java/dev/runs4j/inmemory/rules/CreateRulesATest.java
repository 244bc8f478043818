package dev.runs4j.inmemory.rules;

import static dev.runs4j.inmemory.rules.RulesFixtureA.ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateRulesATest {

    private final RulesFixtureA rules = RulesFixtureA.playing(RulesFixtureA.ASKING);

    @Test
    @DisplayName("R101 create answers with a queued run that names its thread and assistant")
    void answersWithAQueuedRun() {
        String thread = rules.thread();

        Observed<Run> created = rules.backend.runs().create(RulesFixtureA.on(thread));

        assertThat(created.seenAt()).isEqualTo(RulesFixtureA.START);
        assertThat(created.value().status()).isEqualTo(RunStatus.QUEUED);
        assertThat(created.value().threadId()).isEqualTo(thread);
        assertThat(created.value().assistantId()).contains(ASSISTANT);
        assertThat(rules.now(created.value())).isEqualTo(created.value());
    }

    @Test
    @DisplayName("R101 create may answer with a run that is further already")
    void answersWithARunThatIsFurther() {
        RulesFixtureA quick =
                RulesFixtureA.with(InMemoryBackend.builder().instant().script("only", Script.answers("Done")));

        assertThat(quick.run(quick.thread()).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @ParameterizedTest(name = "after {0} ms")
    @ValueSource(longs = {0, 100, 450, 500})
    @DisplayName("R102 a thread with an active run refuses a second one, names the active run and creates nothing")
    void refusesASecondRun(long millis) {
        Run active = rules.runAfter(millis);
        CreateRun second = RulesFixtureA.on(active.threadId()).toBuilder()
                .additionalMessages(NewMessage.user("More"))
                .build();

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> rules.backend.runs().create(second))
                .satisfies(refusal -> assertThat(refusal.threadId()).isEqualTo(active.threadId()))
                .satisfies(refusal -> assertThat(refusal.activeRunId()).contains(active.id()));

        assertThat(rules.backend.runs().listAll(active.threadId())).containsExactly(active);
        assertThat(rules.texts(active.threadId())).containsExactly("Hi");
    }

    @Test
    @DisplayName("R102 a thread whose run is cancelling refuses a second one")
    void refusesASecondRunWhileCancelling() {
        Run active = rules.runAfter(450);
        rules.backend.runs().cancel(active.ref());
        rules.pass(99);

        assertThat(rules.now(active).status()).isEqualTo(RunStatus.CANCELLING);
        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> rules.run(active.threadId()))
                .satisfies(refusal -> assertThat(refusal.activeRunId()).contains(active.id()));
    }

    @Test
    @DisplayName("R103 an unknown thread or assistant is not found, by its kind and id")
    void namesWhatIsMissing() {
        String thread = rules.thread();

        missing(CreateRun.on("thread_none").by(ASSISTANT).build(), Resource.THREAD, "thread_none");
        missing(CreateRun.on(thread).by("asst_none").build(), Resource.ASSISTANT, "asst_none");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rules.backend
                        .runs()
                        .createWithThread(CreateThreadAndRun.by("asst_none").build()))
                .satisfies(error -> assertThat(error.resource()).isEqualTo(Resource.ASSISTANT));

        assertThat(rules.backend.runs().listAll(thread)).isEmpty();
    }

    private void missing(CreateRun command, Resource kind, String id) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rules.backend.runs().create(command))
                .satisfies(error -> assertThat(error.resource()).isEqualTo(kind))
                .satisfies(error -> assertThat(error.id()).isEqualTo(id));
    }

    @Test
    @DisplayName("R106 the run carries the command's metadata")
    void carriesMetadata() {
        CreateRun command = RulesFixtureA.on(rules.thread()).toBuilder()
                .metadata("ticket", "T-1")
                .metadata("tier", "gold")
                .build();

        Run run = rules.backend.runs().create(command).value();
        rules.pass(500);

        assertThat(rules.now(run).metadata())
                .isEqualTo(Metadata.of("ticket", "T-1").with("tier", "gold"));
    }

    @Test
    @DisplayName("R107 findByToken finds only the run of that thread with that token")
    void findsByToken() {
        String thread = rules.thread();
        String other = rules.thread();
        CreateRun command =
                RulesFixtureA.on(thread).toBuilder().token("order-1").build();
        Run run = rules.backend.runs().create(command).value();
        rules.run(other);

        assertThat(find(thread, "order-1")).contains(run);
        assertThat(find(thread, "order-2")).isEmpty();
        assertThat(find(thread, "order-")).isEmpty();
        assertThat(find(other, "order-1")).isEmpty();
        rules.pass(500);
        assertThat(find(thread, "order-1").map(Run::status)).contains(RunStatus.REQUIRES_ACTION);
    }

    private Optional<Run> find(String thread, String token) {
        return rules.backend.runs().findByToken(thread, token, CallOptions.DEFAULT);
    }

    @Test
    @DisplayName("R107 findByToken finds a run that was created with its thread")
    void findsByTokenWithThread() {
        Run run = rules.backend
                .runs()
                .createWithThread(
                        CreateThreadAndRun.by(ASSISTANT).token("order-1").build())
                .value();

        assertThat(find(run.threadId(), "order-1")).contains(run);
    }

    @Test
    @DisplayName("R108 createWithThread creates the thread with its messages, and the run on it")
    void createsBoth() {
        CreateThreadAndRun command = CreateThreadAndRun.by(ASSISTANT)
                .thread(CreateThread.with(
                        NewMessage.user("One"), NewMessage.assistant("Two"), NewMessage.user("Three")))
                .metadata("k", "v")
                .build();

        Run run = rules.backend.runs().createWithThread(command).value();

        assertThat(rules.backend.threads().get(run.threadId()).id()).isEqualTo(run.threadId());
        assertThat(rules.texts(run.threadId())).containsExactly("One", "Two", "Three");
        assertThat(rules.backend.runs().listAll(run.threadId())).containsExactly(run);
        assertThat(run.metadata()).isEqualTo(Metadata.of("k", "v"));
    }

    static Stream<Arguments> endings() {
        Duration second = Duration.ofSeconds(1);
        return Stream.of(
                Arguments.of("completed", Script.answers("Done")),
                Arguments.of("failed", Script.fails(ErrorCode.SERVER_ERROR, "Broken")),
                Arguments.of("incomplete", Script.stopsIncomplete(IncompleteReason.MAX_PROMPT_TOKENS)),
                Arguments.of("expired", Script.neverEnds()),
                Arguments.of("expired", Script.answers("Never").queuedFor(second.multipliedBy(20))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("endings")
    @DisplayName("R109 after a run has ended its thread takes the next one")
    void takesTheNextRun(String ending, Script script) {
        RulesFixtureA ended = RulesFixtureA.with(
                InMemoryBackend.builder().expiry(Duration.ofSeconds(10)).script("only", script));
        Run first = ended.runAfter(10_000);
        assertThat(first.status().text()).isEqualTo(ending);

        Run second = ended.run(first.threadId());

        assertThat(second.status()).isEqualTo(RunStatus.QUEUED);
        assertThat(ended.backend.runs().listAll(first.threadId()).stream().toList())
                .isEqualTo(List.of(second, first));
    }

    @Test
    @DisplayName("R109 after a run was cancelled its thread takes the next one")
    void takesTheNextRunAfterACancel() {
        Run first = rules.runAfter(500);
        rules.backend.runs().cancel(first.ref());
        rules.pass(100);
        assertThat(rules.now(first).status()).isEqualTo(RunStatus.CANCELLED);

        assertThat(rules.run(first.threadId()).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    @DisplayName("R110 of two creates on one thread at the same time exactly one succeeds")
    void letsOneWin() throws Exception {
        try (RaceA race = new RaceA()) {
            for (int round = 0; round < 500; round++) {
                String thread = rules.thread();
                List<Object> outcomes = race.run(() -> rules.run(thread), () -> rules.run(thread));

                assertThat(outcomes).hasAtLeastOneElementOfType(Run.class);
                assertThat(outcomes).hasAtLeastOneElementOfType(ThreadBusyException.class);
                assertThat(rules.backend.runs().listAll(thread)).hasSize(1);
            }
        }
    }
}

package dev.runs4j.inmemory.rules;

import static dev.runs4j.inmemory.rules.RulesFixtureA.ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.UnrecognisedTool;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.ThreadBusyException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneralRulesATest {

    private static final JsonText ODD = JsonText.of("{\"type\":\"moon\",\"phase\":3}");

    private final RulesFixtureA rules = RulesFixtureA.playing(RulesFixtureA.ASKING);

    static Stream<EveryCallA> everyCall() {
        return EveryCallA.all();
    }

    @Test
    @DisplayName("G04 operations run on the calling thread")
    void runsOnTheCallingThread() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        RulesFixtureA seen = RulesFixtureA.playing(Script.answers(outputs -> {
            worker.set(Thread.currentThread());
            return "Done";
        }));

        seen.runAfter(500);

        assertThat(worker).hasValue(Thread.currentThread());
    }

    @Test
    @DisplayName("G04 many threads may call at once and nothing is lost")
    void takesManyThreads() throws Exception {
        String shared = rules.backend.threads().create().id();
        List<Object> ids = new ArrayList<>();
        try (RaceA race = new RaceA()) {
            for (int i = 0; i < 300; i++) {
                ids.addAll(race.run(
                        () -> rules.backend
                                .messages()
                                .create(shared, NewMessage.user("a"))
                                .id(),
                        () -> rules.backend
                                .messages()
                                .create(shared, NewMessage.user("b"))
                                .id()));
            }
        }

        assertThat(new HashSet<>(ids)).hasSize(600);
        assertThat(rules.messages(shared))
                .hasSize(600)
                .extracting(message -> (Object) message.id())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    @DisplayName("G08 what lies beyond the model is kept")
    void keepsWhatItDoesNotKnow() {
        Assistant odd = Assistant.builder("asst_odd")
                .model("model-1")
                .tools(List.of(new UnrecognisedTool("moon", ODD)))
                .extras(Extras.of("colour", JsonText.of("\"red\"")))
                .build();
        LastError error = new LastError(ErrorCode.of("eclipse"), "Dark", Extras.of("hours", JsonText.of("7")));
        RulesFixtureA strange = RulesFixtureA.with(InMemoryBackend.builder()
                .assistant(odd)
                .script(
                        "odd",
                        Script.uses(new UnrecognisedToolCall("call_9", "moon", ODD))
                                .fails(error)));
        Run run = strange.backend
                .runs()
                .create(CreateRun.on(strange.thread()).by("asst_odd").build())
                .value();
        strange.pass(1000);

        Assistant kept = strange.backend.assistants().get("asst_odd");
        assertThat(kept.createdAt()).isPresent();
        assertThat(kept.toBuilder().createdAt(null).build()).isEqualTo(odd);
        assertThat(strange.now(run).settings().tools()).containsExactly(new UnrecognisedTool("moon", ODD));
        assertThat(strange.now(run).lastError()).contains(error);
        assertThat(strange.backend.runs().allSteps(run.ref()).iterator().next().toolCalls())
                .containsExactly(new UnrecognisedToolCall("call_9", "moon", ODD));
    }

    @Test
    @DisplayName("G08 an unknown reason for an incomplete run is kept")
    void keepsUnknownReasons() {
        RulesFixtureA strange = RulesFixtureA.playing(Script.stopsIncomplete(IncompleteReason.of("eclipse")));

        Run run = strange.runAfter(1000);

        assertThat(run.incompleteDetails().flatMap(details -> details.reason()))
                .contains(IncompleteReason.of("eclipse"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G09 a secret in a header is in no text and in no error")
    void hidesSecrets(EveryCallA call) {
        PlaceA at = PlaceA.in(rules);
        CallOptions options = CallOptions.DEFAULT.withHeader("Authorization", "Bearer hunter2");
        String done = String.valueOf(call.make(rules, at, options));
        rules.backend.close();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> call.make(rules, at, options))
                .satisfies(error -> assertThat(error).hasNoCause())
                .satisfies(error -> assertThat(error.toString()).doesNotContain("hunter2"));
        assertThat(done + options + rules.backend + rules.backend.ledger().entries())
                .contains("Authorization")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G10 an operation that failed with Happened.NO has changed nothing")
    void changesNothingWhenItFails(EveryCallA call) {
        PlaceA at = PlaceA.in(rules);
        List<Object> before = StateA.of(rules);
        rules.backend.faults().failAny(() -> new RateLimitedException("Slow down", null, ErrorDetails.NONE));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> call.make(rules, at, CallOptions.DEFAULT))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        assertThat(StateA.of(rules)).isEqualTo(before);
    }

    @Test
    @DisplayName("G10 a refused create leaves no message, no run and no thread behind")
    void leavesNothingBehind() {
        PlaceA at = PlaceA.in(rules);
        String idle = rules.thread();
        rules.backend.runs().create(run(idle, ASSISTANT).token("used").build());
        rules.pass(500);
        rules.backend
                .runs()
                .cancel(rules.backend.runs().listAll(idle).iterator().next().ref());
        rules.pass(100);
        List<Object> before = StateA.of(rules);

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> rules.backend
                        .runs()
                        .create(run(at.busyThread(), ASSISTANT).build()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> rules.backend.runs().create(run(idle, "asst_none").build()));
        assertThatExceptionOfType(ConcurrentChangeException.class)
                .isThrownBy(() -> rules.backend
                        .runs()
                        .create(run(idle, ASSISTANT).token("used").build()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rules.backend
                        .runs()
                        .createWithThread(CreateThreadAndRun.by("asst_none")
                                .thread(CreateThread.with(NewMessage.user("lost")))
                                .build()));

        assertThat(StateA.of(rules)).isEqualTo(before);
    }

    private static CreateRun.Builder run(String thread, String assistant) {
        return CreateRun.on(thread).by(assistant).additionalMessages(NewMessage.user("lost"));
    }
}

package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.WrongRunStateException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeRulesATest {

    private final RulesFixtureA rules = RulesFixtureA.playing(RulesFixtureA.ASKING);

    @Test
    @DisplayName("R301 modify replaces the metadata of a run that has ended, and nothing else")
    void replacesMetadata() {
        Run ended = ended();

        Run first = rules.backend
                .runs()
                .modify(new ModifyRun(ended.ref(), Metadata.of("a", "1").with("b", "2")));
        Run second = rules.backend.runs().modify(new ModifyRun(ended.ref(), Metadata.of("c", "3")));

        assertThat(first.metadata()).isEqualTo(Metadata.of("a", "1").with("b", "2"));
        assertThat(second)
                .isEqualTo(ended.toBuilder().metadata(Metadata.of("c", "3")).build());
        assertThat(rules.now(ended)).isEqualTo(second);
    }

    @Test
    @DisplayName("R301 empty metadata clears it")
    void clearsMetadata() {
        Run ended = ended();
        rules.backend.runs().modify(new ModifyRun(ended.ref(), Metadata.of("a", "1")));

        rules.backend.runs().modify(new ModifyRun(ended.ref(), Metadata.EMPTY));

        assertThat(rules.now(ended).metadata()).isEqualTo(Metadata.EMPTY);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"0, queued", "100, in_progress", "500, requires_action"})
    @DisplayName("R301 modify of an active run is refused and changes nothing")
    void refusesActiveRuns(long millis, String status) {
        Run active = rules.runAfter(millis);

        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> rules.backend.runs().modify(new ModifyRun(active.ref(), Metadata.of("a", "1"))))
                .satisfies(refusal -> assertThat(refusal.status()).contains(RunStatus.of(status)));
        assertThat(rules.now(active)).isEqualTo(active);
    }

    private Run ended() {
        Run run = rules.runAfter(500);
        rules.answer(run, "one");
        rules.pass(500);
        return rules.now(run);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"0, queued", "100, in_progress", "450, in_progress", "500, requires_action"})
    @DisplayName("R302 cancel of an active run makes it cancelling, then cancelled")
    void cancels(long millis, String status) {
        Run run = rules.runAfter(millis);
        assertThat(run.status().text()).isEqualTo(status);

        assertThat(rules.backend.runs().cancel(run.ref()).value().status()).isEqualTo(RunStatus.CANCELLING);

        rules.pass(99);
        assertThat(rules.now(run).status()).isEqualTo(RunStatus.CANCELLING);
        rules.pass(1);
        Run cancelled = rules.now(run);
        assertThat(cancelled.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.pendingCalls()).isEmpty();
        assertThat(cancelled.timeline().cancelledAt()).contains(RulesFixtureA.START.plusMillis(millis + 100));
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("completed", Script.answers("Done")),
                Arguments.of("failed", Script.fails(ErrorCode.SERVER_ERROR, "Broken")),
                Arguments.of("incomplete", Script.stopsIncomplete(IncompleteReason.MAX_PROMPT_TOKENS)),
                Arguments.of("expired", Script.neverEnds()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    @DisplayName("R303 cancel of a run that has ended is refused and changes nothing")
    void refusesEndedRuns(String status, Script script) {
        RulesFixtureA ending = RulesFixtureA.playing(script);
        Run ended = ending.runAfter(600_000);

        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> ending.backend.runs().cancel(ended.ref()))
                .satisfies(refusal -> assertThat(refusal.status()).contains(RunStatus.of(status)))
                .satisfies(refusal -> assertThat(refusal.runId()).isEqualTo(ended.id()));
        ending.pass(1000);
        assertThat(ending.now(ended)).isEqualTo(ended);
    }

    @Test
    @DisplayName("R303 cancel of a run that is cancelling or cancelled is refused and changes nothing")
    void refusesASecondCancel() {
        Run run = rules.runAfter(500);
        Run cancelling = rules.backend.runs().cancel(run.ref()).value();

        refusesCancel(cancelling, RunStatus.CANCELLING);
        rules.pass(100);
        refusesCancel(rules.now(run), RunStatus.CANCELLED);
    }

    private void refusesCancel(Run run, RunStatus status) {
        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> rules.backend.runs().cancel(run.ref()))
                .satisfies(refusal -> assertThat(refusal.status()).contains(status));
        assertThat(rules.now(run)).isEqualTo(run);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    @DisplayName("R304 a cancelling run ends, and may still end on its own")
    void endsOnItsOwn(String status, Script script) {
        RulesFixtureA racing = RulesFixtureA.with(InMemoryBackend.builder()
                .expiry(Duration.ofMillis(500))
                .cancellingPhase(Duration.ofSeconds(5))
                .script("only", script.racingCancel()));
        Run run = racing.runAfter(399);
        racing.backend.runs().cancel(run.ref());
        assertThat(racing.now(run).status()).isEqualTo(RunStatus.CANCELLING);

        racing.pass(5000);

        assertThat(racing.now(run).status().text()).isEqualTo(status);
    }

    @Test
    @DisplayName("R305 a run whose expiry passes before it has ended becomes expired, at that time and no sooner")
    void expires() {
        Run queued = RulesFixtureA.playing(Script.answers("Never").queuedFor(Duration.ofHours(1)))
                .runAfter(600_000);
        Run working = RulesFixtureA.playing(Script.neverEnds()).runAfter(600_000);
        Run early = rules.runAfter(599_999);
        assertThat(early.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        rules.pass(1);

        assertThat(queued.status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(working.status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(rules.now(early).status()).isEqualTo(RunStatus.EXPIRED);
        assertThat(rules.now(early).pendingCalls()).isEmpty();
    }

    @Test
    @DisplayName("R305 an answer does not put the expiry off")
    void doesNotPutTheExpiryOff() {
        Run run = rules.runAfter(599_900);
        rules.answer(run, "one");
        rules.pass(100);

        assertThat(rules.now(run).status()).isEqualTo(RunStatus.EXPIRED);
    }
}

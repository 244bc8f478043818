package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What this backend says in its own words, which are those of the official server where it has words; the rules leave that open. */
class WordingTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualClock clock = VirtualClock.manual(START);
    private final InMemoryBackend backend = InMemoryBackend.builder()
            .clock(clock)
            .script(
                    "only",
                    Script.asks(Script.call("lookup", "{}"), Script.call("price", "{}"))
                            .answers("Done"))
            .build();
    private final String thread = backend.threads().create().id();
    private final RunRef run = create(CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT));

    @Test
    @DisplayName("ids count from 0001, calls within their run")
    void idsCount() {
        clock.advance(Duration.ofSeconds(1));

        assertThat(run).isEqualTo(RunRef.of("thread_0001", "run_0001"));
        assertThat(backend.runs().get(run).value().pendingCalls())
                .extracting(ToolCall::id)
                .containsExactly("call_0001_1", "call_0001_2");
    }

    @Test
    @DisplayName("an active run cannot be changed")
    void anActiveRunCannotBeChanged() {
        clock.advance(Duration.ofMillis(100));

        assertThatThrownBy(() -> backend.runs().modify(new ModifyRun(run, Metadata.of("b", "2"))))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageStartingWith("Cannot update run with status 'in_progress'.");
    }

    @Test
    @DisplayName("a run that has ended cannot be cancelled")
    void anEndedRunCannotBeCancelled() {
        clock.advance(Duration.ofMinutes(10));

        assertThatThrownBy(() -> backend.runs().cancel(run))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageStartingWith("Cannot cancel run with status 'expired'.");
    }

    @Test
    @DisplayName("a run that does not wait takes no outputs")
    void aRunThatDoesNotWaitTakesNoOutputs() {
        assertThatThrownBy(() -> backend.runs().answer(run, outputs("call_0001_1")))
                .isInstanceOf(WrongRunStateException.class)
                .hasMessageStartingWith("Runs in status \"queued\" do not accept tool outputs.");
    }

    @Test
    @DisplayName("answers that do not fit are refused with the ids that were expected, and the place of each")
    void answersThatDoNotFit() {
        clock.advance(Duration.ofSeconds(1));

        refused(outputs("call_0001_1"))
                .hasMessageContaining(
                        "Expected tool outputs for call_ids ['call_0001_1', 'call_0001_2'], got ['call_0001_1']")
                .satisfies(violation("tool_outputs", "none for call_0001_2"));
        refused(outputs("call_0001_1", "call_0001_2", "call_x"))
                .satisfies(violation("tool_outputs[2].tool_call_id", "call_x"));
    }

    private AbstractThrowableAssert<?, ?> refused(ToolAnswers answers) {
        return assertThatThrownBy(() -> backend.runs().answer(run, answers));
    }

    private static Consumer<Throwable> violation(String path, String actual) {
        return thrown -> assertThat(((InvalidRequestException) thrown).violations())
                .singleElement()
                .satisfies(found -> assertThat(found.path()).isEqualTo(path))
                .satisfies(found -> assertThat(found.actual()).contains(actual));
    }

    private static ToolAnswers outputs(String... calls) {
        return ToolAnswers.outputs(
                Stream.of(calls).map(call -> ToolOutput.of(call, "1")).toList());
    }

    @Test
    @DisplayName("a busy thread takes no message")
    void aBusyThreadTakesNoMessage() {
        assertThatThrownBy(() -> backend.messages().create(thread, NewMessage.user("And now?")))
                .isInstanceOfSatisfying(
                        ThreadBusyException.class,
                        busy -> assertThat(busy.details().serverMessage())
                                .contains("Can't add messages to thread_0001 while a run run_0001 is active."));
    }

    @Test
    @DisplayName("an unknown thread is not taken for a deleted or evicted one, a deleted one is")
    void unknownIsNotDeleted() {
        String doomed = backend.threads().create().id();
        backend.threads().delete(doomed);

        assertThatThrownBy(() -> backend.threads().get("thread_9999"))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.details().serverMessage())
                                .contains("No thread found with id 'thread_9999'."))
                .hasMessageNotContaining("deleted")
                .hasMessageNotContaining("evicted");
        assertThatThrownBy(() -> backend.threads().get(doomed))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("deleted");
    }

    @Test
    @DisplayName("a token is used once on a thread, so that it stands for one run only")
    void aTokenIsUsedOnce() {
        String other = backend.threads().create().id();
        CreateRun.Builder command =
                CreateRun.on(other).by(InMemoryBackend.DEFAULT_ASSISTANT).token("t1");
        create(command);
        clock.advance(Duration.ofMinutes(10));

        assertThatThrownBy(() -> create(command))
                .isInstanceOf(ConcurrentChangeException.class)
                .hasMessageContaining("run_0002");
        assertThat(backend.runs().listAll(other)).hasSize(1);
    }

    @Test
    @DisplayName("additional instructions stand on a line of their own")
    void additionalInstructionsStandOnALine() {
        RunRef other = create(CreateRun.on(backend.threads().create().id())
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .instructions("Be kind.")
                .additionalInstructions("Be short."));

        assertThat(backend.runs().get(other).value().settings().instructions()).contains("Be kind.\nBe short.");
    }

    private RunRef create(CreateRun.Builder command) {
        return backend.runs().create(command.build()).value().ref();
    }

    @Test
    @DisplayName("a call that is too late names its deadline")
    void aLateCallNamesItsDeadline() {
        assertThatThrownBy(() -> backend.threads().get(thread, CallOptions.until(START)))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("2026-03-01T12:00:00Z");
    }
}

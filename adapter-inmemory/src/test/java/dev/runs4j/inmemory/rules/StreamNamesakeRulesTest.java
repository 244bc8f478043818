package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamNamesakeRulesTest {

    private static final Script ASKS = Script.asks(
                    Script.call("call_1", "weather", "{}"), Script.call("call_2", "time", "{}"))
            .answers(outputs -> "Found " + outputs.last());
    private static final ToolAnswers BOTH =
            ToolAnswers.outputs(ToolOutput.of("call_1", "wet"), ToolOutput.of("call_2", "noon"));

    private final RulesFixtureB still = RulesFixtureB.still(ASKS);
    private final Runs runs = still.backend.runs();

    @Test
    @DisplayName("R601 stream makes the same run as create")
    void streamMakesTheSameRunAsCreate() {
        RulesFixtureB other = RulesFixtureB.still(ASKS);
        Run created = other.backend.runs().create(rich(other.thread())).value();

        String thread = still.thread();
        runs.stream(rich(thread)).close();

        assertThat(runs.listAll(thread)).containsExactly(created);
        assertThat(still.backend.messages().listAll(thread))
                .containsExactlyElementsOf(other.backend.messages().listAll(thread));
        assertThat(runs.findByToken(thread, "token-7", CallOptions.DEFAULT)).contains(created);
    }

    private static CreateRun rich(String thread) {
        return RulesFixtureB.on(thread).toBuilder()
                .instructions("Be brief")
                .metadata("team", "blue")
                .additionalMessages(NewMessage.user("And the time?"))
                .token("token-7")
                .build();
    }

    @Test
    @DisplayName("R601 streamWithThread makes the same thread and run as createWithThread")
    void streamWithThreadMakesTheSame() {
        CreateThreadAndRun command = CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT)
                .metadata("team", "blue")
                .build();
        Run created = RulesFixtureB.still(ASKS)
                .backend
                .runs()
                .createWithThread(command)
                .value();

        runs.streamWithThread(command, CallOptions.DEFAULT).close();

        assertThat(runs.get(created.ref()).value()).isEqualTo(created);
    }

    @Test
    @DisplayName("R601 stream refuses a busy thread, an unknown thread and an unknown assistant as create does")
    void streamRefusesWhatCreateRefuses() {
        RunRef active = still.run();
        CreateRun nobody = CreateRun.on(still.thread()).by("asst_none").build();

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> runs.stream(RulesFixtureB.on(active.threadId())))
                .satisfies(busy -> assertThat(busy.activeRunId()).contains(active.runId()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> runs.stream(RulesFixtureB.on("thread_none")))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.THREAD));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> runs.stream(nobody))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.ASSISTANT));
        assertThat(runs.listAll(active.threadId())).hasSize(1);
    }

    @Test
    @DisplayName("R601 streamAnswer gives the events of what follows, and the run goes on")
    void streamAnswerGivesWhatFollows() {
        RulesFixtureB jumping = RulesFixtureB.jumping(ASKS);
        RunRef run = jumping.run();
        jumping.pass(500);
        assertThat(jumping.status(run)).isEqualTo("requires_action");

        RunStream stream = jumping.backend.runs().streamAnswer(run, BOTH);

        assertThat(RulesFixtureB.names(RulesFixtureB.drain(stream)))
                .containsExactly(
                        "thread.run.step.completed",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
        assertThat(jumping.backend
                        .messages()
                        .listAll(run.threadId())
                        .iterator()
                        .next()
                        .text())
                .isEqualTo("Found noon");
    }

    @Test
    @DisplayName("R601 streamAnswer refuses a run that does not wait, and answers that do not fit; the run still waits")
    void streamAnswerRefusesWhatAnswerRefuses() {
        RunRef run = still.run();
        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> runs.streamAnswer(run, BOTH))
                .satisfies(wrong -> assertThat(wrong.runId()).isEqualTo(run.runId()));
        still.pass(500);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> runs.streamAnswer(run, ToolAnswers.outputs(ToolOutput.of("call_1", "wet"))));

        assertThat(still.status(run)).isEqualTo("requires_action");
        runs.streamAnswer(run, BOTH).close();
        assertThatExceptionOfType(WrongRunStateException.class).isThrownBy(() -> runs.streamAnswer(run, BOTH));
    }

    @Test
    @DisplayName("R601 Of answer and streamAnswer at the same time exactly one is accepted")
    void exactlyOneAnswerIsAccepted() throws Exception {
        for (int round = 0; round < 300; round++) {
            RunRef run = still.run();
            still.pass(500);
            CountDownLatch go = new CountDownLatch(1);
            FutureTask<Boolean> plain = new FutureTask<>(() -> accepted(go, () -> runs.answer(run, BOTH)));
            FutureTask<Boolean> streamed = new FutureTask<>(() -> accepted(go, () -> runs.streamAnswer(run, BOTH)));
            RulesFixtureB.start(plain);
            RulesFixtureB.start(streamed);

            go.countDown();

            assertThat(plain.get(10, TimeUnit.SECONDS)).isNotEqualTo(streamed.get(10, TimeUnit.SECONDS));
        }
    }

    private static boolean accepted(CountDownLatch go, Runnable call) throws InterruptedException {
        go.await();
        try {
            call.run();
            return true;
        } catch (WrongRunStateException late) {
            return false;
        }
    }
}

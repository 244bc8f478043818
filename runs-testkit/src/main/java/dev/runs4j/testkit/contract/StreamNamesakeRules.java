package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class StreamNamesakeRules extends Rules {

    StreamNamesakeRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_IN_PARALLEL).needs(Capability.STREAMING);
    private final Follower follower = new Follower(stage);

    @Test
    @DisplayName("R601 stream makes the same run as create")
    void streamMakesTheSameRunAsCreate() {
        String thread = stage.thread("Hi");
        Run created = stage.runs().create(rich(stage.thread("Hi"))).value();

        stage.runs().stream(rich(thread)).close();

        Run streamed = stage.runs().listAll(thread).iterator().next();
        assertAlike(streamed, created);
    }

    private CreateRun rich(String thread) {
        return stage.on(thread)
                .instructions("Be brief")
                .metadata("team", "blue")
                .build();
    }

    @Test
    @DisplayName("R601 stream adds the messages of its command")
    void streamAddsMessages() {
        stage.needs(Capability.ADDITIONAL_MESSAGES);
        String thread = stage.thread("Hi");
        CreateRun command = stage.on(thread)
                .additionalMessages(NewMessage.user("And the time?"))
                .build();

        stage.runs().stream(command).close();

        assertThat(stage.texts(thread)).containsExactly("Hi", "And the time?");
    }

    @Test
    @DisplayName("R601 stream makes a run that is found by its token")
    void streamKeepsTheToken() {
        stage.needs(Capability.FIND_BY_TOKEN);
        String thread = stage.thread();

        stage.runs().stream(stage.on(thread).token("token-7").build()).close();

        Run streamed = stage.runs().listAll(thread).iterator().next();
        assertThat(stage.runs().findByToken(thread, "token-7", CallOptions.DEFAULT))
                .contains(streamed);
    }

    @Test
    @DisplayName("R601 streamWithThread makes the same thread and run as createWithThread")
    void streamWithThreadMakesTheSame() {
        stage.needs(Capability.CREATE_WITH_THREAD);
        CreateThreadAndRun command = CreateThreadAndRun.by(stage.assistant())
                .thread(CreateThread.builder()
                        .messages(NewMessage.user("One"))
                        .metadata("owner", "me")
                        .build())
                .metadata("team", "blue")
                .build();
        Run created = stage.runs().createWithThread(command).value();

        RunStream stream = stage.runs().streamWithThread(command, CallOptions.DEFAULT);
        RunRef streamed = Follower.run(follower.pull(stream, 2).get(1));

        assertAlike(stage.get(streamed), created);
        assertThat(stage.texts(streamed.threadId())).containsExactly("One");
        assertThat(stage.threads().get(streamed.threadId()).metadata()).isEqualTo(Metadata.of("owner", "me"));
    }

    @Test
    @DisplayName("R601 streamWithThread makes a run that is found by its token")
    void streamWithThreadKeepsTheToken() {
        stage.needs(Capability.CREATE_WITH_THREAD, Capability.FIND_BY_TOKEN);
        CreateThreadAndRun command =
                CreateThreadAndRun.by(stage.assistant()).token("token-7").build();

        RunStream stream = stage.runs().streamWithThread(command, CallOptions.DEFAULT);
        RunRef streamed = Follower.run(follower.pull(stream, 2).get(1));

        assertThat(stage.runs().findByToken(streamed.threadId(), "token-7", CallOptions.DEFAULT))
                .contains(stage.get(streamed));
    }

    @Test
    @DisplayName("R601 streamWithThread refuses an unknown assistant as createWithThread does")
    void streamWithThreadRefusesAnUnknownAssistant() {
        stage.needs(Capability.CREATE_WITH_THREAD);
        CreateThreadAndRun nobody = CreateThreadAndRun.by("asst_none").build();
        List<Object> before = Snapshot.of(stage);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.runs().streamWithThread(nobody, CallOptions.DEFAULT))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.ASSISTANT))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo("asst_none"));
        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    private static void assertAlike(Run streamed, Run created) {
        assertThat(streamed.assistantId()).isEqualTo(created.assistantId());
        assertThat(streamed.status()).isEqualTo(created.status());
        assertThat(streamed.settings()).isEqualTo(created.settings());
        assertThat(streamed.metadata()).isEqualTo(created.metadata());
        assertThat(streamed.timeline()).isEqualTo(created.timeline());
    }

    @Test
    @DisplayName("R601 stream refuses a busy thread, an unknown thread and an unknown assistant as create does")
    void streamRefusesWhatCreateRefuses() {
        RunRef active = stage.run();
        CreateRun second = stage.saying(stage.on(active.threadId()), NewMessage.user("More"));
        CreateRun nobody = CreateRun.on(stage.thread()).by("asst_none").build();
        List<Object> before = Snapshot.of(stage);

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> stage.runs().stream(second))
                .satisfies(busy ->
                        assertThat(busy.activeRunId().orElse(active.runId())).isEqualTo(active.runId()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.runs().stream(stage.on("thread_none").build()))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.THREAD));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.runs().stream(nobody))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.ASSISTANT));
        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @Test
    @DisplayName("R601 streamAnswer gives the events of what follows, and the run goes on")
    void streamAnswerGivesWhatFollows() {
        RunRef run = stage.settledRun();

        RunStream stream = stage.runs().streamAnswer(run, Scene.answers(stage.get(run), "a", "b", "c"));

        assertThat(Follower.outline(follower.drain(stream)))
                .containsExactly(
                        "thread.run.step.completed",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
        assertThat(stage.texts(run.threadId())).containsExactly("Hi", "Found a, b, c");
    }

    @Test
    @DisplayName("R601 streamAnswer refuses a run that does not wait, and answers that do not fit; the run still waits")
    void streamAnswerRefusesWhatAnswerRefuses() {
        RunRef run = stage.run();
        refusesState(run, ToolAnswers.outputs(ToolOutput.of("call_1", "early")));
        Run waiting = stage.get(stage.settled(run));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> stage.runs().streamAnswer(run, Scene.answers(waiting, "a", "b")));
        assertThat(stage.get(run)).isEqualTo(waiting);

        ToolAnswers whole = Scene.answers(waiting, "a", "b", "c");
        stage.runs().streamAnswer(run, whole).close();
        refusesState(run, whole);
    }

    private void refusesState(RunRef run, ToolAnswers answers) {
        assertThatExceptionOfType(WrongRunStateException.class)
                .isThrownBy(() -> stage.runs().streamAnswer(run, answers))
                .satisfies(wrong -> assertThat(wrong.runId()).isEqualTo(run.runId()));
    }
}

package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class CreateRunRules extends Rules {

    CreateRunRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_ONCE);

    @Test
    @DisplayName("R101 create answers with a run that names its thread and assistant and is queued or further")
    void answersWithTheRun() {
        String thread = stage.thread("Hi");

        Observed<Run> created = stage.runs().create(stage.on(thread).build());

        assertThat(created.seenAt()).isEqualTo(stage.now());
        assertThat(created.value().threadId()).isEqualTo(thread);
        assertThat(created.value().assistantId()).contains(stage.assistant());
        assertThat(RunStatus.QUEUED.canReach(created.value().status())).isTrue();
        assertThat(created.value().timeline().createdAt()).isPresent();
        assertThat(created.value().validate()).isEmpty();
        assertThat(stage.get(created.value().ref())).isEqualTo(created.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress", "requires_action"})
    @DisplayName("R102 a thread with an active run refuses a second one, names the active run and creates nothing")
    void refusesASecondRun(String status) {
        refusesASecondRunBeside(stage.runUntil(RunStatus.of(status)));
    }

    @Test
    @DisplayName("R102 a thread whose run is writing refuses a second one")
    void refusesASecondRunWhileWriting() {
        refusesASecondRunBeside(stage.play(Plot.WRITES_FOREVER).runUntilWriting());
    }

    @Test
    @DisplayName("R102 a thread whose run is cancelling refuses a second one")
    void refusesASecondRunWhileCancelling() {
        RunRef active = stage.play(Plot.ENDS_WHILE_CANCELLING).runUntilWriting();
        stage.runs().cancel(active);
        assertThat(stage.status(active)).isEqualTo(RunStatus.CANCELLING);

        refusesASecondRunBeside(active);
    }

    private void refusesASecondRunBeside(RunRef active) {
        List<Object> before = Snapshot.of(stage);
        CreateRun second = stage.saying(stage.on(active.threadId()), NewMessage.user("More"));

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> stage.runs().create(second))
                .satisfies(refusal -> assertThat(refusal.threadId()).isEqualTo(active.threadId()))
                .satisfies(refusal ->
                        assertThat(refusal.activeRunId().orElse(active.runId())).isEqualTo(active.runId()));

        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @Test
    @DisplayName("R103 an unknown thread is not found, by its kind and id")
    void namesAnUnknownThread() {
        missing(() -> stage.runOn("thread_none"), Resource.THREAD, "thread_none");
    }

    @Test
    @DisplayName("R103 an unknown assistant is not found, by its kind and id, and the thread stays free")
    void namesAnUnknownAssistant() {
        String thread = stage.thread("Hi");
        CreateRun command = stage.saying(CreateRun.on(thread).by("asst_none"), NewMessage.user("More"));
        CreateThreadAndRun both = CreateThreadAndRun.by("asst_none").build();

        missing(() -> stage.runs().create(command), Resource.ASSISTANT, "asst_none");
        if (stage.can(Capability.CREATE_WITH_THREAD)) {
            missing(() -> stage.runs().createWithThread(both), Resource.ASSISTANT, "asst_none");
        }

        assertThat(stage.texts(thread)).containsExactly("Hi");
        assertThat(stage.runs().listAll(thread)).isEmpty();
        assertThat(stage.get(stage.runOn(thread)).threadId()).isEqualTo(thread);
    }

    private static void missing(ThrowingCallable call, Resource kind, String id) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(error -> assertThat(error.resource()).isEqualTo(kind))
                .satisfies(error -> assertThat(error.id()).isEqualTo(id));
    }

    @Test
    @DisplayName("R104 additional messages stand in the thread in their order before the run works, and stay")
    void addsMessagesFirst() {
        stage.needs(Capability.ADDITIONAL_MESSAGES).play(Plot.ANSWERS);
        String thread = stage.thread("Hi");
        CreateRun command = stage.on(thread)
                .additionalMessages(NewMessage.assistant("One"), NewMessage.user("Two"), NewMessage.user("Three"))
                .build();

        RunRef run = stage.runs().create(command).value().ref();

        assertThat(stage.status(run)).isEqualTo(RunStatus.QUEUED);
        assertThat(stage.messagesOn(thread))
                .extracting(message -> message.role().text() + " " + message.text())
                .containsExactly("user Hi", "assistant One", "user Two", "user Three");
        stage.settled(run);
        assertThat(stage.texts(thread)).containsExactly("Hi", "One", "Two", "Three", "It rains in Oslo.");
        assertThat(stage.messagesOn(thread).get(1).runId()).isEmpty();
    }

    @Test
    @DisplayName("R106 the run carries the command's metadata")
    void carriesMetadata() {
        CreateRun command = stage.on(stage.thread())
                .metadata("ticket", "T-1")
                .metadata("tier", "gold")
                .build();

        Run created = stage.runs().create(command).value();

        Metadata expected = Metadata.of("ticket", "T-1").with("tier", "gold");
        assertThat(created.metadata()).isEqualTo(expected);
        assertThat(stage.get(stage.settled(created.ref())).metadata()).isEqualTo(expected);
    }
}

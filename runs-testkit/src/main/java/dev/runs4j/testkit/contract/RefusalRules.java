package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class RefusalRules extends Rules {

    RefusalRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open();
    private final Place at = Place.in(stage);

    static Stream<EveryCall> everyCall() {
        return EveryCall.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G09 a secret in a header is in no text and in no error")
    void hidesSecrets(EveryCall call) {
        stage.needs(call.needs());
        CallOptions options = CallOptions.DEFAULT.withHeader("Authorization", "Bearer hunter2");
        String done = String.valueOf(call.make(stage, at, options));
        stage.backend().close();

        assertThatExceptionOfType(RunsException.class)
                .isThrownBy(() -> call.make(stage, at, options))
                .satisfies(error -> assertThat(error).hasNoCause())
                .satisfies(error -> assertThat(error.toString()).doesNotContain("hunter2"));
        assertThat(done + options + stage.backend() + stage.recordsIfAny())
                .contains("Authorization")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("G10 an operation that failed with Happened.NO has changed nothing")
    void changesNothingWhenItFails(EveryCall call) {
        stage.needs(call.needs());
        List<Object> before = Snapshot.of(stage);
        stage.failNextCall(() -> new RateLimitedException("Slow down", null, ErrorDetails.NONE));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> call.make(stage, at, CallOptions.DEFAULT))
                .satisfies(error -> assertThat(error.happened()).isEqualTo(Happened.NO));

        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @Test
    @DisplayName("G10 what is refused leaves everything as it was")
    void changesNothingWhenItIsRefused() {
        String idle = stage.thread("Hi");
        NewMessage lost = NewMessage.user("lost");
        List<Object> before = Snapshot.of(stage);

        refused("create on a busy thread", () -> stage.runs().create(stage.saying(stage.on(at.busyThread()), lost)));
        refused(
                "create by an unknown assistant",
                () -> stage.runs().create(stage.saying(CreateRun.on(idle).by("asst_none"), lost)));
        refused("cancel of an ended run", () -> stage.runs().cancel(at.ended()));
        refused("answer to an ended run", () -> stage.runs().answer(at.ended(), at.answers()));
        refused(
                "answer to an unknown call",
                () -> stage.runs().answer(at.busy(), ToolAnswers.outputs(ToolOutput.of("call_none", "1"))));
        refused("an unknown step", () -> stage.runs().step(at.ended(), "step_none"));
        refused("a message on a busy thread", () -> stage.messages().create(at.busyThread(), lost));

        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @Test
    @DisplayName("G10 a run that is refused leaves no thread behind")
    void leavesNoThreadBehind() {
        stage.needs(Capability.CREATE_WITH_THREAD);
        CreateThreadAndRun withThread = CreateThreadAndRun.by("asst_none")
                .thread(CreateThread.with(NewMessage.user("lost")))
                .build();
        List<Object> before = Snapshot.of(stage);

        refused(
                "create with a thread by an unknown assistant",
                () -> stage.runs().createWithThread(withThread));

        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    @Test
    @DisplayName("G10 a message that is not there leaves the others as they are")
    void leavesMessages() {
        stage.needs(Capability.DELETE_MESSAGE);
        String idle = stage.thread("Hi");
        List<Object> before = Snapshot.of(stage);

        refused("delete of an unknown message", () -> stage.messages().delete(idle, "msg_none"));

        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    private static void refused(String what, ThrowingCallable call) {
        assertThatExceptionOfType(RunsException.class)
                .as(what)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.happened()).isEqualTo(Happened.NO));
    }
}

package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.Happened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class RunTokenRules extends Rules {

    RunTokenRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS).needs(Capability.FIND_BY_TOKEN);

    @Test
    @DisplayName("R107 findByToken finds only the run of that thread with that token, as it is now")
    void findsByToken() {
        stage.play(Plot.ASKS_ONCE);
        String thread = stage.thread();
        String other = stage.thread();
        Run run = create(thread, "order-1");
        stage.runOn(other);

        assertThat(find(thread, "order-1")).contains(run);
        assertThat(find(thread, "order-2")).isEmpty();
        assertThat(find(thread, "order-")).isEmpty();
        assertThat(find(other, "order-1")).isEmpty();
        stage.settled(run.ref());
        assertThat(find(thread, "order-1").map(Run::status)).contains(RunStatus.REQUIRES_ACTION);
    }

    @Test
    @DisplayName("R107 findByToken tells the runs of one thread apart")
    void tellsTokensApart() {
        String thread = stage.thread();
        Run first = create(thread, "order-1");
        stage.settled(first.ref());
        Run second = create(thread, "order-2");

        assertThat(find(thread, "order-1").map(Run::id)).contains(first.id());
        assertThat(find(thread, "order-2").map(Run::id)).contains(second.id());
    }

    @Test
    @DisplayName("R107 the same token on two threads names a run of each")
    void namesARunOfEachThread() {
        Run one = create(stage.thread(), "order-1");
        Run two = create(stage.thread(), "order-1");

        assertThat(find(one.threadId(), "order-1")).contains(one);
        assertThat(find(two.threadId(), "order-1")).contains(two);
    }

    @Test
    @DisplayName("R107 a token that was used is refused and nothing is created, or it finds one of the two runs")
    void namesOneRun() {
        String thread = stage.thread();
        Run first = create(thread, "order-1");
        stage.settled(first.ref());
        List<String> made = new ArrayList<>(List.of(first.id()));
        List<Object> before = Snapshot.of(stage);

        try {
            made.add(create(thread, "order-1").id());
        } catch (ConcurrentChangeException refusal) {
            assertThat(refusal.happened()).isEqualTo(Happened.NO);
            assertThat(Snapshot.of(stage)).isEqualTo(before);
        }

        assertThat(find(thread, "order-1").map(Run::id).orElseThrow()).isIn(made);
        assertThat(stage.runs().listAll(thread)).hasSameSizeAs(made);
    }

    @Test
    @DisplayName("R107 findByToken finds a run that was created with its thread")
    void findsRunsThatWereCreatedWithTheirThread() {
        stage.needs(Capability.CREATE_WITH_THREAD);
        CreateThreadAndRun command =
                CreateThreadAndRun.by(stage.assistant()).token("order-1").build();

        RunRef run = stage.runs().createWithThread(command).value().ref();

        assertThat(find(run.threadId(), "order-1")).contains(stage.get(run));
    }

    private Run create(String thread, String token) {
        return stage.runs().create(stage.on(thread).token(token).build()).value();
    }

    private Optional<Run> find(String thread, String token) {
        return stage.runs().findByToken(thread, token, CallOptions.DEFAULT);
    }
}

package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class StreamOrderRules extends Rules {

    StreamOrderRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ANSWERS).needs(Capability.STREAMING);
    private final Follower follower = new Follower(stage);

    @Test
    @DisplayName("S01 events come in the server's order, run.created first")
    void eventsComeInOrder() {
        assertThat(Follower.outline(follower.drain(follower.open())))
                .containsExactly(
                        "thread.run.created",
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
    }

    @Test
    @DisplayName("S01 calls are told in the server's order: a step, its deltas, requires_action")
    void callsAreToldInOrder() {
        stage.play(Plot.ASKS_IN_PARALLEL);

        assertThat(Follower.outline(follower.drain(follower.open())))
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.run.step.delta",
                        "thread.run.requires_action",
                        "done");
    }

    @Test
    @DisplayName("S01 events come when they happen, not later and not before")
    void eventsComeWhenTheyHappen() {
        RunStream stream = follower.open();
        List<RunEvent> first = follower.pull(stream);
        RunRef run = Follower.run(first.get(0));
        assertThat(Follower.outline(first)).containsExactly("thread.run.created", "thread.run.queued");

        stage.until(run, RunStatus.IN_PROGRESS);
        assertThat(Follower.outline(follower.pull(stream)))
                .startsWith("thread.run.in_progress")
                .doesNotContain("thread.message.created");
        stage.untilWriting(run);
        assertThat(Follower.outline(follower.pull(stream)))
                .contains("thread.message.created", "thread.message.in_progress")
                .doesNotContain("thread.message.completed");
        stage.until(run, RunStatus.COMPLETED);
        assertThat(Follower.outline(follower.pull(stream)))
                .contains("thread.message.completed")
                .endsWith("thread.run.completed", "done");
    }

    @Test
    @DisplayName("S01 where the thread was created too, thread.created comes first, then run.created")
    void aCreatedThreadComesFirst() {
        stage.needs(Capability.CREATE_WITH_THREAD);
        CreateThreadAndRun command = CreateThreadAndRun.by(stage.assistant())
                .thread(CreateThread.with(NewMessage.user("Weather?")))
                .build();

        RunStream stream = stage.runs().streamWithThread(command, CallOptions.DEFAULT);

        assertThat(Follower.outline(follower.drain(stream)))
                .startsWith("thread.created", "thread.run.created", "thread.run.queued");
    }

    @Test
    @DisplayName("S01 a cancel from elsewhere is told: cancelling, what was open, cancelled, done")
    void aCancelIsTold() {
        stage.play(Plot.WRITES_FOREVER);
        RunStream stream = follower.open();
        RunRef run =
                Follower.run(follower.pullUntil(stream, "thread.message.delta").get(0));
        stage.settled(run);
        follower.pull(stream);

        stage.runs().cancel(run);

        assertThat(Follower.outline(follower.drain(stream)))
                .containsExactly(
                        "thread.run.cancelling",
                        "thread.message.incomplete",
                        "thread.run.step.cancelled",
                        "thread.run.cancelled",
                        "done");
    }

    @ParameterizedTest
    @MethodSource("dev.runs4j.testkit.contract.StreamStory#all")
    @DisplayName("S02 every message and step is created before it changes, and the run's last event comes after theirs")
    void everythingIsCreatedBeforeItChanges(StreamStory story) {
        Scene place = playing(story.plot()).needs(Capability.STREAMING);
        Set<String> created = new HashSet<>();

        List<RunEvent> events = story.play(place, new Follower(place).open(), event -> {
            String id = Follower.idOf(event);
            if (!id.isEmpty() && event.name().endsWith(".created")) {
                assertThat(created.add(id)).as("created once").isTrue();
            } else if (!id.isEmpty()) {
                assertThat(created).as(event.name()).contains(id);
            }
        });

        assertThat(created).hasSize(story.plot().texts.size() + story.plot().steps);
        assertThat(Follower.outline(events)).endsWith(story.lastEvent(), "done").containsOnlyOnce(story.lastEvent());
    }
}

package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class StreamEndRules extends Rules {

    StreamEndRules(RunsBackendContract contract) {
        super(contract);
    }

    @ParameterizedTest
    @MethodSource("dev.runs4j.testkit.contract.StreamStory#all")
    @DisplayName("S03 a stream ends behind a terminal status or requires_action: done, then END for ever")
    void aStreamEnds(StreamStory story) {
        Scene stage = playing(story.plot()).needs(Capability.STREAMING);
        RunStream stream = new Follower(stage).open();

        List<RunEvent> events = story.play(stage, stream, event -> {});

        assertThat(Follower.outline(events)).endsWith(story.lastEvent(), "done").containsOnlyOnce("done");
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
        stage.advance(Duration.ofDays(1));
        assertThat(stream.next(stage.now())).isEqualTo(StreamPull.END);
        assertThat(stream.next(stage.now().plusSeconds(60))).isEqualTo(StreamPull.END);
    }

    @Test
    @DisplayName("S03 a run that requires action stays so after its stream has ended")
    void theRunOutlivesItsStream() {
        Scene stage = playing(Plot.ASKS_ONCE).needs(Capability.STREAMING);
        Follower follower = new Follower(stage);

        List<RunEvent> events = follower.drain(follower.open());

        assertThat(stage.status(stage.settled(Follower.run(events.get(0))))).isEqualTo(RunStatus.REQUIRES_ACTION);
    }

    @Test
    @DisplayName("S03 the stream of an answer ends for ever, too")
    void theStreamOfAnAnswerEnds() {
        Scene stage = playing(Plot.ASKS_ONCE).needs(Capability.STREAMING);
        RunRef run = stage.settledRun();
        RunStream stream = stage.runs().streamAnswer(run, Scene.answers(stage.get(run), "one"));

        endsForEver(stage, stream);
    }

    @Test
    @DisplayName("S03 a stream that was joined again ends for ever, too")
    void aStreamThatWasJoinedAgainEnds() {
        Scene stage = playing(Plot.ANSWERS).needs(Capability.STREAMING, Capability.STREAM_RESUME);
        RunStream first = new Follower(stage).open();
        new Follower(stage).pull(first, 1);
        RunStream stream = stage.runs().resume(first.cursor().orElseThrow(), CallOptions.DEFAULT);

        endsForEver(stage, stream);
    }

    private static void endsForEver(Scene stage, RunStream stream) {
        assertThat(Follower.outline(new Follower(stage).drain(stream))).endsWith("thread.run.completed", "done");
        stage.advance(Duration.ofDays(1));
        assertThat(stream.next(stage.now())).isEqualTo(StreamPull.END);
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
    }
}

package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class StreamResumeRules extends Rules {

    StreamResumeRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open().play(Plot.ANSWERS).needs(Capability.STREAMING, Capability.STREAM_RESUME);
    private final Follower follower = new Follower(stage);

    @ParameterizedTest
    @MethodSource("dev.runs4j.testkit.contract.StreamStory#all")
    @DisplayName("S07 R602 the cursor after any event leads back to the event behind it: no gap, nothing twice")
    void anyCursorLeadsBack(StreamStory story) {
        Scene place = playing(story.plot()).needs(Capability.STREAMING, Capability.STREAM_RESUME);
        Follower reader = new Follower(place);
        List<StreamCursor> cursors = new ArrayList<>();
        RunStream stream = reader.open();
        List<RunEvent> events =
                story.play(place, stream, event -> cursors.add(stream.cursor().orElseThrow()));

        assertThat(cursors).hasSameSizeAs(events).doesNotHaveDuplicates();
        for (int i = 0; i < cursors.size(); i++) {
            RunStream again = place.runs().resume(cursors.get(i), CallOptions.DEFAULT);
            assertThat(reader.drain(again)).isEqualTo(events.subList(i + 1, events.size()));
        }
    }

    @Test
    @DisplayName("S07 there is no cursor before the first event; looks that find nothing do not move it")
    void onlyEventsMoveTheCursor() {
        RunStream stream = follower.open();
        assertThat(stream.cursor()).isEmpty();
        follower.pull(stream);
        StreamCursor cursor = stream.cursor().orElseThrow();

        assertThat(follower.look(stream)).isEqualTo(StreamPull.NOTHING_YET);

        assertThat(stream.cursor()).contains(cursor);
    }

    @Test
    @DisplayName("S07 a stream that was resumed has the cursor it was resumed with until its first event")
    void aResumedStreamKnowsItsPlace() {
        RunStream stream = follower.open();
        follower.pull(stream);
        StreamCursor cursor = stream.cursor().orElseThrow();

        RunStream again = stage.runs().resume(cursor, CallOptions.DEFAULT);

        assertThat(again.cursor()).contains(cursor);
        assertThat(follower.look(again)).isEqualTo(StreamPull.NOTHING_YET);
        assertThat(again.cursor()).contains(cursor);
    }

    @Test
    @DisplayName("S07 G02 without the capability there are no cursors and resume is refused")
    void withoutTheCapabilityThereAreNoCursors() {
        Scene poor = stage.without(Capability.STREAM_RESUME);
        RunStream stream = new Follower(poor).open();
        RunRef run = Follower.run(new Follower(poor).pull(stream, 1).get(0));

        assertThat(stream.cursor()).isEmpty();
        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> poor.runs().resume(new StreamCursor(run, "1"), CallOptions.DEFAULT))
                .satisfies(refused -> assertThat(refused.capability()).isEqualTo(Capability.STREAM_RESUME));
    }

    @Test
    @DisplayName("R602 resume gives what is behind the cursor, and what the run does meanwhile")
    void resumeGoesOnBehindTheCursor() {
        RunStream stream = follower.open();
        RunRef run = Follower.run(follower.pull(stream, 1).get(0));
        StreamCursor cursor = stream.cursor().orElseThrow();
        stream.close();
        stage.untilWriting(run);

        RunStream again = stage.runs().resume(cursor, CallOptions.DEFAULT);

        assertThat(Follower.outline(follower.pull(again)))
                .startsWith("thread.run.queued", "thread.run.in_progress", "thread.run.step.created")
                .contains("thread.message.created")
                .doesNotContain("thread.run.created", "thread.run.completed");
        assertThat(follower.look(again)).isEqualTo(StreamPull.NOTHING_YET);
        assertThat(Follower.outline(follower.drain(again)))
                .endsWith("thread.message.completed", "thread.run.step.completed", "thread.run.completed", "done");
    }

    @Test
    @DisplayName("R602 resume refuses a cursor of an unknown run")
    void resumeRefusesCursorsOfUnknownRuns() {
        StreamCursor known = drainedCursor();
        RunRef nowhere = RunRef.of(known.run().threadId(), "run_none");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> stage.runs().resume(new StreamCursor(nowhere, known.position()), CallOptions.DEFAULT))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.RUN))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo("run_none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9999", "middle", ""})
    @DisplayName("R602 resume refuses a place that no stream gave")
    void resumeRefusesStrangePlaces(String position) {
        StreamCursor strange = new StreamCursor(drainedCursor().run(), position);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> stage.runs().resume(strange, CallOptions.DEFAULT));
    }

    private StreamCursor drainedCursor() {
        RunStream stream = follower.open();
        follower.drain(stream);
        return stream.cursor().orElseThrow();
    }
}

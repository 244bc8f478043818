package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
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

class StreamResumeRulesTest {

    private final RulesFixtureB jumping = RulesFixtureB.jumping(Script.answers("It rains"));

    @Test
    @DisplayName("S06 A stream that breaks throws BackendUnavailableException; the run lives on")
    void theRunOutlivesABrokenStream() {
        jumping.scripted.faults().breakStreams(3);
        RunStream stream = jumping.stream();
        RunRef run = ((RunChanged) RulesFixtureB.pull(stream, 3).get(0)).run().ref();

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> stream.next(RulesFixtureB.FAR))
                .satisfies(broken -> assertThat(broken.isRetryable()).isTrue());

        assertThat(jumping.status(run)).isEqualTo("in_progress");
        jumping.pass(400);
        assertThat(jumping.status(run)).isEqualTo("completed");
        assertThat(jumping.backend
                        .messages()
                        .listAll(run.threadId())
                        .iterator()
                        .next()
                        .text())
                .isEqualTo("It rains");
    }

    @ParameterizedTest
    @MethodSource("dev.runs4j.inmemory.rules.StreamStory#all")
    @DisplayName("S07 The cursor after any event leads back to the event behind it: no gap, nothing twice")
    void anyCursorLeadsBack(StreamStory story) {
        RulesFixtureB fixture = RulesFixtureB.jumping(story.script());
        List<StreamCursor> cursors = new ArrayList<>();
        RunStream stream = fixture.stream();
        List<RunEvent> events =
                story.play(fixture, stream, event -> cursors.add(stream.cursor().orElseThrow()));

        assertThat(cursors).hasSameSizeAs(events).doesNotHaveDuplicates();
        for (int i = 0; i < cursors.size(); i++) {
            RunStream again = fixture.backend.runs().resume(cursors.get(i), CallOptions.DEFAULT);
            assertThat(RulesFixtureB.drain(again)).isEqualTo(events.subList(i + 1, events.size()));
        }
    }

    @Test
    @DisplayName("S07 A stream that breaks after any event can be joined again while the run works")
    void aBrokenStreamCanBeJoinedAgain() {
        List<RunEvent> whole = RulesFixtureB.drain(jumping.stream());
        for (int breaks = 1; breaks < whole.size(); breaks++) {
            RulesFixtureB fixture = RulesFixtureB.jumping(Script.answers("It rains"));
            fixture.scripted.faults().breakStreams(breaks);
            RunStream broken = fixture.stream();
            List<RunEvent> events = RulesFixtureB.pull(broken, breaks);
            assertThatExceptionOfType(BackendUnavailableException.class)
                    .isThrownBy(() -> broken.next(RulesFixtureB.FAR));

            StreamCursor cursor = broken.cursor().orElseThrow();
            events.addAll(RulesFixtureB.drain(fixture.backend.runs().resume(cursor, CallOptions.DEFAULT)));

            assertThat(events).isEqualTo(whole);
        }
    }

    @Test
    @DisplayName("S07 There is no cursor before the first event; looks that find nothing do not move it")
    void onlyEventsMoveTheCursor() {
        RulesFixtureB still = RulesFixtureB.still(Script.answers("It rains"));
        RunStream stream = still.stream();
        assertThat(stream.cursor()).isEmpty();
        RulesFixtureB.pull(stream, 2);
        StreamCursor cursor = stream.cursor().orElseThrow();

        assertThat(stream.next(still.clock.now())).isEqualTo(StreamPull.NOTHING_YET);

        assertThat(stream.cursor()).contains(cursor);
    }

    @Test
    @DisplayName("S07 Without the capability there are no cursors and resume is refused")
    void withoutTheCapabilityThereAreNoCursors() {
        InMemoryBackend poor = InMemoryBackend.builder()
                .clock(jumping.clock)
                .without(Capability.STREAM_RESUME)
                .build();
        String thread = poor.threads().create().id();
        RunStream stream = poor.runs().stream(RulesFixtureB.on(thread));
        RunRef run = ((RunChanged) RulesFixtureB.pull(stream, 1).get(0)).run().ref();

        assertThat(stream.cursor()).isEmpty();
        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> poor.runs().resume(new StreamCursor(run, "1"), CallOptions.DEFAULT))
                .satisfies(refused -> assertThat(refused.capability()).isEqualTo(Capability.STREAM_RESUME));
    }

    @Test
    @DisplayName("R602 resume gives what is behind the cursor, and the run works on meanwhile")
    void resumeGoesOnBehindTheCursor() {
        RulesFixtureB still = RulesFixtureB.still(Script.answers("It rains"));
        RunStream stream = still.stream();
        RulesFixtureB.pull(stream, 1);
        StreamCursor cursor = stream.cursor().orElseThrow();
        stream.close();
        still.pass(400);

        RunStream again = still.backend.runs().resume(cursor, CallOptions.DEFAULT);

        assertThat(RulesFixtureB.names(RulesFixtureB.pull(again, 6)))
                .containsExactly(
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress");
        assertThat(again.next(still.clock.now())).isEqualTo(StreamPull.NOTHING_YET);
    }

    @Test
    @DisplayName("R602 resume refuses a cursor of an unknown run, and a place that no stream gave")
    void resumeRefusesStrangeCursors() {
        RunStream stream = jumping.stream();
        RulesFixtureB.drain(stream);
        RunRef run = stream.cursor().orElseThrow().run();
        StreamCursor elsewhere = new StreamCursor(RunRef.of(run.threadId(), "run_none"), "1");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> jumping.backend.runs().resume(elsewhere, CallOptions.DEFAULT))
                .satisfies(missing -> assertThat(missing.resource()).isEqualTo(Resource.RUN))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo("run_none"));
        for (String position : List.of("0", "-1", "14", "middle", "")) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(
                            () -> jumping.backend.runs().resume(new StreamCursor(run, position), CallOptions.DEFAULT));
        }
    }
}

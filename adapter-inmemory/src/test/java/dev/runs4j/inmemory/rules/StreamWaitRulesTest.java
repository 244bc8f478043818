package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StreamWaitRulesTest {

    private static final Script SCRIPT = Script.answers("It rains in Oslo");

    private final RulesFixtureB still = RulesFixtureB.still(SCRIPT);

    @Test
    @DisplayName("S04 A look with a deadline that has passed does not wait")
    void aLookDoesNotWait() {
        RunStream stream = still.stream();
        RulesFixtureB.pull(stream, 2);

        assertThat(stream.next(still.clock.now())).isEqualTo(StreamPull.NOTHING_YET);
        assertThat(stream.next(Instant.EPOCH)).isEqualTo(StreamPull.NOTHING_YET);
    }

    @Test
    @DisplayName("S04 A look with a deadline that has passed still gives what has happened")
    void aLookFindsWhatIsThere() {
        RunStream stream = still.stream();
        RulesFixtureB.pull(stream, 2);
        still.pass(100);

        assertThat(stream.next(Instant.EPOCH))
                .isInstanceOfSatisfying(
                        StreamPull.Event.class,
                        pull -> assertThat(pull.event().name()).isEqualTo("thread.run.in_progress"));
    }

    @Test
    @DisplayName("S04 A wait ends with NOTHING_YET when its deadline comes first, and not before")
    void aWaitEndsAtItsDeadline() throws Exception {
        RunStream stream = still.stream();
        RulesFixtureB.pull(stream, 2);
        FutureTask<StreamPull> waiting = new FutureTask<>(() -> stream.next(RulesFixtureB.START.plusMillis(50)));
        RulesFixtureB.start(waiting);

        still.clock.awaitWaiters(1);
        assertThat(still.clock.nextWake()).contains(RulesFixtureB.START.plusMillis(50));
        still.pass(50);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(StreamPull.NOTHING_YET);
    }

    @Test
    @DisplayName("S04 Looks that find nothing lose no event")
    void looksLoseNothing() {
        RulesFixtureB patient = RulesFixtureB.jumping(SCRIPT);
        RulesFixtureB hasty = RulesFixtureB.jumping(SCRIPT);
        RunStream stream = hasty.stream();
        List<RunEvent> events = new ArrayList<>();
        int nothing = 0;

        StreamPull pull = stream.next(hasty.clock.now());
        while (!pull.equals(StreamPull.END)) {
            if (pull instanceof StreamPull.Event found) {
                events.add(found.event());
            } else {
                nothing++;
            }
            pull = stream.next(hasty.clock.now().plusMillis(7));
        }

        assertThat(events).isEqualTo(RulesFixtureB.drain(patient.stream()));
        assertThat(nothing).isGreaterThan(50);
    }

    @Test
    @DisplayName("S04 The next wait gives the event that the last one was too short for")
    void theNextWaitGivesTheEvent() {
        RulesFixtureB fixture = RulesFixtureB.jumping(SCRIPT);
        RunStream stream = fixture.stream();
        RulesFixtureB.pull(stream, 2);

        assertThat(stream.next(RulesFixtureB.START.plusMillis(99))).isEqualTo(StreamPull.NOTHING_YET);
        assertThat(fixture.clock.now()).isEqualTo(RulesFixtureB.START.plusMillis(99));
        assertThat(RulesFixtureB.names(RulesFixtureB.pull(stream, 1))).containsExactly("thread.run.in_progress");
        assertThat(fixture.clock.now()).isEqualTo(RulesFixtureB.START.plusMillis(100));
    }

    @Test
    @DisplayName("S04 A wait is woken by what another call makes happen")
    void aWaitIsWokenByOtherCalls() throws Exception {
        String thread = still.thread();
        RunStream stream = still.backend.runs().stream(RulesFixtureB.on(thread));
        RulesFixtureB.pull(stream, 2);
        FutureTask<List<RunEvent>> waiting = new FutureTask<>(() -> RulesFixtureB.pull(stream, 1));
        RulesFixtureB.start(waiting);

        still.clock.awaitWaiters(1);
        still.backend
                .runs()
                .cancel(still.backend.runs().listAll(thread).iterator().next().ref());

        assertThat(RulesFixtureB.names(waiting.get(10, TimeUnit.SECONDS))).containsExactly("thread.run.cancelling");
    }
}

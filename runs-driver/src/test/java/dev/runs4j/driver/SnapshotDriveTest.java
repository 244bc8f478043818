package dev.runs4j.driver;

import static dev.runs4j.driver.FakeRuns.changed;
import static dev.runs4j.driver.FakeRuns.events;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.WORKING;
import static dev.runs4j.driver.Samples.asking;
import static dev.runs4j.driver.Samples.call;
import static dev.runs4j.driver.Samples.driver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.RunSnapshot;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener is shown of all that the streams of its drive have told. */
class SnapshotDriveTest {

    private static final Run ASKING = asking(call("a", "weather"));

    private final FakeBackend backend = new FakeBackend();
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private final List<RunStatus> statuses = new ArrayList<>();

    private void hear(DriveEvent event) {
        if (event instanceof DriveEvent.Received received) {
            RunSnapshot soFar = received.soFar();
            texts.add(soFar.messages().stream().map(Message::text).reduce("", String::concat));
            whole.add(soFar.isWhole());
            soFar.run().map(Run::status).ifPresent(statuses::add);
        }
    }

    private RunDriver following() {
        return driver(backend).streaming().listener(this::hear).tools(Samples.tool("weather", invocation -> "sun"));
    }

    private static RunEvent text(String message, String text) {
        return new MessageDelta(message, Role.ASSISTANT, List.of(TextDelta.of(0, text)), Extras.NONE, Extras.NONE);
    }

    private static IndeterminateOutcomeException lost() {
        return new IndeterminateOutcomeException("The answer was lost", ErrorDetails.NONE, null);
    }

    @Test
    void every_event_comes_with_all_that_was_told_before_it_and_itself() {
        backend.then(events(
                changed(QUEUED), text("msg_1", "Take "), text("msg_1", "a coat"), changed(COMPLETED), new Done()));

        following().drive(COMMAND);

        assertThat(texts).containsExactly("", "Take ", "Take a coat", "Take a coat", "Take a coat");
        assertThat(statuses)
                .containsExactly(
                        RunStatus.QUEUED, RunStatus.QUEUED, RunStatus.QUEUED, RunStatus.COMPLETED, RunStatus.COMPLETED);
        assertThat(whole).hasSize(5).containsOnly(true);
    }

    @Test
    void the_streams_of_all_rounds_make_up_one_whole() {
        backend.then(
                events(changed(QUEUED), text("msg_1", "Let me see."), changed(ASKING), new Done()),
                events(text("msg_2", " Sun."), changed(COMPLETED), new Done()));

        following().drive(COMMAND);

        assertThat(texts).endsWith("Let me see. Sun.");
        assertThat(whole).hasSize(7).containsOnly(true);
    }

    @Test
    void after_a_stream_that_ended_too_early_the_next_one_is_not_taken_for_the_whole() {
        backend.then(
                events(changed(QUEUED), text("msg_1", "Let me")),
                ASKING,
                events(text("msg_2", " Sun."), changed(COMPLETED), new Done()));

        following().drive(COMMAND);

        assertThat(whole).containsExactly(true, true, false, false, false);
        assertThat(texts).endsWith("Let me Sun.");
    }

    @Test
    void a_run_that_was_there_already_is_not_known_as_a_whole() {
        backend.then(ASKING, events(text("msg_2", "Sun."), changed(COMPLETED), new Done()));

        following().attach(COMPLETED.ref());

        assertThat(texts).containsExactly("Sun.", "Sun.", "Sun.");
        assertThat(whole).hasSize(3).containsOnly(false);
    }

    @Test
    void a_run_whose_creation_was_lost_is_not_known_as_a_whole() {
        backend.then(lost(), ASKING, events(text("msg_2", "Sun."), changed(COMPLETED), new Done()));

        assertThat(following().drive(COMMAND.toBuilder().token("t1").build()).isCompleted())
                .isTrue();

        assertThat(whole).isNotEmpty().containsOnly(false);
    }

    @Test
    void a_stream_that_breaks_and_is_joined_again_stays_whole() {
        InMemoryBackend memory = InMemoryBackend.builder()
                .clock(backend.clock)
                .script("plot", Script.answers("Take a coat, an umbrella and a friend"))
                .build();
        assertThat(memory.capabilities()).contains(Capability.STREAM_RESUME);
        memory.faults().breakStreams(9).times(1);
        String thread = memory.threads().create().id();

        RunEnding ending = RunDriver.on(memory)
                .deadline(Duration.ofMinutes(1))
                .streaming()
                .listener(this::hear)
                .drive(CreateRun.on(thread)
                        .by(InMemoryBackend.DEFAULT_ASSISTANT)
                        .build());

        assertThat(texts).endsWith(ending.answerText());
        assertThat(whole).hasSizeGreaterThan(9).containsOnly(true);
    }

    @Test
    void nothing_is_kept_of_a_run_that_is_read() {
        backend.then(QUEUED, WORKING, COMPLETED);

        driver(backend).listener(this::hear).drive(COMMAND);

        assertThat(texts).isEmpty();
    }
}

package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.FakeRuns.changed;
import static dev.runs4j.driver.FakeRuns.events;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.WORKING;
import static dev.runs4j.driver.Samples.asking;
import static dev.runs4j.driver.Samples.call;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.driver.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamDriveTest {

    private final FakeBackend backend = new FakeBackend();
    private final List<DriveEvent> heard = new ArrayList<>();
    private final RunDriver driver =
            driver(backend).streaming().listener(heard::add).tools(Samples.tool("weather", invocation -> "sun"));

    private static BackendUnavailableException broken() {
        return new BackendUnavailableException("The line went dead", ErrorDetails.NONE, null);
    }

    @Test
    void a_run_is_followed_to_its_end_without_a_single_read() {
        backend.then(events(changed(QUEUED), Duration.ofSeconds(3), changed(WORKING), changed(COMPLETED), new Done()));

        RunEnding ending = driver.drive(COMMAND);

        assertThat(ending.isCompleted()).isTrue();
        assertThat(backend.asked).containsExactly("stream");
        assertThat(ending.timeline().statuses())
                .containsExactly(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.COMPLETED);
        assertThat(ending.requestIds()).containsExactly("req_stream");
    }

    @Test
    void the_listener_hears_every_event_the_last_one_included() {
        UnrecognisedEvent odd = new UnrecognisedEvent("thread.odd", "{}");
        backend.then(events(changed(QUEUED), odd, changed(COMPLETED), new Done()));

        driver.drive(COMMAND);

        assertThat(heard.stream().filter(DriveEvent.Received.class::isInstance).map(DriveEvent.Received.class::cast))
                .extracting(DriveEvent.Received::event)
                .containsExactly(changed(QUEUED), odd, changed(COMPLETED), new Done());
    }

    @Test
    void the_stream_is_closed_when_the_run_has_ended() {
        backend.then(events(changed(QUEUED), changed(COMPLETED), new Done()));

        driver.drive(COMMAND);

        assertThat(backend.runs.streams).allMatch(stream -> stream.closed == 1 && stream.left() == 0);
    }

    @Test
    void a_server_that_does_not_end_its_stream_is_not_waited_for() {
        backend.then(events(changed(COMPLETED), Duration.ofHours(1)));

        driver.drive(COMMAND);

        assertThat(backend.clock.now()).isEqualTo(START);
    }

    @Test
    void answers_open_the_next_stream() {
        backend.then(
                events(changed(QUEUED), changed(asking(call("a", "weather"))), new Done()),
                events(changed(QUEUED), changed(COMPLETED), new Done()));

        assertThat(driver.drive(COMMAND).isCompleted()).isTrue();
        assertThat(backend.asked).containsExactly("stream", "streamAnswer thread_1/run_1");
        assertThat(backend.runs.streams).allMatch(stream -> stream.closed == 1);
    }

    @Test
    void a_stream_that_breaks_is_replaced_by_reading_for_the_rest_of_the_drive() {
        backend.then(events(changed(QUEUED), broken()), asking(call("a", "weather")), QUEUED, COMPLETED);

        assertThat(driver.drive(COMMAND).isCompleted()).isTrue();
        assertThat(backend.asked)
                .containsExactly("stream", "get thread_1/run_1", "answer thread_1/run_1", "get thread_1/run_1");
        assertThat(heard).hasAtLeastOneElementOfType(DriveEvent.FellBack.class);
    }

    @Test
    void an_error_in_the_stream_is_no_end_of_the_run() {
        StreamFailed failed = new StreamFailed("500", "server_error", "private words", null, Extras.NONE);
        backend.then(events(changed(QUEUED), failed), WORKING, COMPLETED);

        assertThat(driver.drive(COMMAND).isCompleted()).isTrue();
        assertThat(heard)
                .filteredOn(DriveEvent.FellBack.class::isInstance)
                .singleElement()
                .asString()
                .contains("server_error")
                .doesNotContain("private");
    }

    @Test
    void a_stream_that_ends_without_an_end_of_the_run_has_the_run_read() {
        backend.then(events(changed(QUEUED), new Done()), WORKING, COMPLETED);

        assertThat(driver.drive(COMMAND).isCompleted()).isTrue();
        assertThat(backend.asked).containsExactly("stream", "get thread_1/run_1", "get thread_1/run_1");
    }

    @Test
    void a_stream_that_falls_silent_has_the_run_read_and_the_end_found() {
        backend.then(events(changed(WORKING), Duration.ofHours(1)), WORKING, COMPLETED);

        assertThat(driver.drive(COMMAND).isCompleted()).isTrue();
        assertThat(backend.askedAt).containsExactly(START, START.plusSeconds(10), START.plusSeconds(20));
        assertThat(backend.runs.streams.get(0).closed).isEqualTo(1);
    }

    @Test
    void a_silent_stream_ends_with_the_deadline() {
        backend.then(events(changed(WORKING), Duration.ofHours(1)), WORKING);

        assertThatExceptionOfType(DriveTimeoutException.class).isThrownBy(() -> driver.drive(COMMAND));
        assertThat(backend.clock.now()).isEqualTo(START.plusSeconds(60));
        assertThat(backend.runs.streams.get(0).closed).isEqualTo(1);
    }

    @Test
    void a_backend_without_streams_is_read() {
        backend.then(new UnsupportedFeatureException(Capability.STREAMING, "No streams"), QUEUED, COMPLETED);

        assertThat(driver.drive(COMMAND).isCompleted()).isTrue();
        assertThat(backend.asked).containsExactly("stream", "create", "get thread_1/run_1");
        assertThat(heard).hasAtLeastOneElementOfType(DriveEvent.FellBack.class);
    }

    @Test
    void another_missing_feature_is_no_reason_to_fall_back() {
        backend.then(new UnsupportedFeatureException(Capability.REASONING_EFFORT, "No effort"));

        assertThatExceptionOfType(UnsupportedFeatureException.class).isThrownBy(() -> driver.drive(COMMAND));
        assertThat(backend.asked).containsExactly("stream");
    }

    @Test
    void a_stream_that_breaks_before_it_names_the_run_is_a_lost_creation() {
        backend.then(events(broken()));

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> driver.drive(COMMAND))
                .withMessageContaining("never named the run")
                .withCauseInstanceOf(BackendUnavailableException.class)
                .satisfies(thrown -> assertThat(thrown.details().requestIds()).containsExactly("req_stream"));
        assertThat(backend.asked).containsExactly("stream");
    }

    @Test
    void a_search_that_fails_after_a_stream_that_named_no_run_does_not_hide_that_a_run_may_exist() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        AuthenticationException refused = new AuthenticationException("No", ErrorDetails.NONE, null);
        backend.then(events(new Done()), refused);

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> driver.drive(COMMAND))
                .withCause(refused);
    }

    @Test
    void a_stream_that_breaks_before_it_names_the_run_is_mended_by_the_token() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        backend.then(events(broken()), WORKING, COMPLETED);

        assertThat(driver.tokens(() -> "minted").drive(COMMAND).isCompleted()).isTrue();
        assertThat(backend.asked).containsExactly("stream", "find thread_1 minted", "get thread_1/run_1");
    }

    private static Run piece(String id, RunStatus status) {
        return Run.builder(id, "").status(status).build();
    }

    @Test
    void a_piece_of_a_run_is_filled_from_what_is_known() {
        backend.then(
                events(changed(asking(call("a", "weather"))), changed(piece("run_1", RunStatus.QUEUED)), new Done()),
                events(changed(piece("run_1", RunStatus.IN_PROGRESS)), changed(COMPLETED), new Done()));

        RunEnding ending = driver.drive(COMMAND);

        assertThat(ending.timeline().statuses())
                .containsExactly(RunStatus.REQUIRES_ACTION, RunStatus.IN_PROGRESS, RunStatus.COMPLETED);
        assertThat(backend.asked).containsExactly("stream", "streamAnswer thread_1/run_1");
    }

    @Test
    void a_piece_that_tells_the_end_has_the_whole_run_read() {
        Run end = run(RunStatus.FAILED).toBuilder()
                .outcome(new RunOutcome(null, null, Usage.of(3, 4)))
                .build();
        backend.then(events(changed(QUEUED), changed(piece("run_1", RunStatus.FAILED))), end);

        RunEnding ending = driver.drive(COMMAND);

        assertThat(ending.run()).isEqualTo(end);
        assertThat(ending.usage()).contains(Usage.of(3, 4));
        assertThat(backend.asked).containsExactly("stream", "get thread_1/run_1");
        assertThat(heard).filteredOn(DriveEvent.Ended.class::isInstance).containsExactly(new DriveEvent.Ended(end));
    }

    @Test
    void a_piece_that_tells_the_end_is_an_end_even_if_the_whole_run_cannot_be_read() {
        backend.then(
                events(changed(QUEUED), changed(piece("run_1", RunStatus.FAILED))),
                new NotFoundException(Resource.RUN, "run_1"));

        RunEnding ending = driver.whenGivingUp(WhenGivingUp.CANCEL).drive(COMMAND);

        assertThat(ending.run().ref()).isEqualTo(RunRef.of("thread_1", "run_1"));
        assertThat(ending.status()).isEqualTo(RunStatus.FAILED);
        assertThat(backend.asked).containsExactly("stream", "get thread_1/run_1");
    }

    @Test
    void an_interrupt_between_a_piece_that_tells_the_end_and_the_whole_run_is_not_lost() {
        backend.then(
                events(changed(QUEUED), changed(piece("run_1", RunStatus.FAILED))),
                new BackendUnavailableException("down", ErrorDetails.NONE, null));

        RunEnding ending = driver.listener(event -> {
                    if (event instanceof DriveEvent.Waiting) {
                        Thread.currentThread().interrupt();
                    }
                })
                .drive(COMMAND);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ending.status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void a_piece_of_another_run_is_passed_over() {
        backend.then(
                events(changed(QUEUED), changed(piece("run_0", RunStatus.FAILED)), changed(COMPLETED), new Done()));

        assertThat(driver.drive(COMMAND).run()).isEqualTo(COMPLETED);
        assertThat(backend.asked).containsExactly("stream");
    }

    @Test
    void a_thread_that_is_created_with_its_run_is_learnt_from_the_stream() {
        Run end = Run.builder("run_7", "thread_7").status(RunStatus.COMPLETED).build();
        backend.then(
                events(
                        new ThreadCreated(ConversationThread.builder("thread_7").build()),
                        changed(piece("run_7", RunStatus.COMPLETED)),
                        new Done()),
                end);

        RunEnding ending = driver.drive(CreateThreadAndRun.by("asst_1").build());

        assertThat(ending.run()).isEqualTo(end);
        assertThat(backend.asked).containsExactly("streamWithThread", "get thread_7/run_7");
    }

    @Test
    void a_run_that_is_taken_up_is_read_until_its_answer_opens_a_stream() {
        backend.then(asking(call("a", "weather")), events(changed(COMPLETED), new Done()));

        assertThat(driver.attach(RunRef.of("thread_1", "run_1")).isCompleted()).isTrue();
        assertThat(backend.asked).containsExactly("get thread_1/run_1", "streamAnswer thread_1/run_1");
    }

    @Test
    void polling_can_be_asked_for_again() {
        backend.then(QUEUED, COMPLETED);

        driver.polling().drive(COMMAND);

        assertThat(backend.asked).first().isEqualTo("create");
    }
}

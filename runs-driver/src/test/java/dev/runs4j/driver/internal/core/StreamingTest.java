package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static dev.runs4j.driver.internal.core.Played.callTool;
import static dev.runs4j.driver.internal.core.Played.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamingTest {

    private static final Observation OPENED = new Observation.StreamOpened("req_1");
    private static final Observation BROKEN = new Observation.StreamBroken("it broke");

    private static Played opened() {
        return Played.streaming().see(new Observation.TakenUp()).see(OPENED);
    }

    private static Effect pull(Duration sinceStart) {
        return new Effect.Pull(Played.START.plus(sinceStart));
    }

    @Test
    void an_open_stream_is_pulled_for_as_long_as_it_may_be_quiet() {
        Played drive = opened();

        assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(10)));
        assertThat(drive.record().following()).isEqualTo(Following.STREAM_OPEN);
        assertThat(drive.record().requestIds()).containsExactly("req_1");
    }

    @Test
    void every_event_makes_the_stream_be_pulled_again() {
        Played drive = opened().see(RunStatus.QUEUED);
        assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(10)));

        drive.at(Duration.ofSeconds(3)).see(new Observation.EventSeen());

        assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(13)));
    }

    @Test
    void a_stream_is_not_waited_for_past_the_last_look() {
        Played drive = opened().see(RunStatus.QUEUED).at(Duration.ofSeconds(55)).see(new Observation.EventSeen());

        assertThat(drive.effect()).isEqualTo(pull(Duration.ofMillis(59_750)));
    }

    @Test
    void the_run_s_last_event_ends_the_drive_and_closes_the_stream() {
        Played drive = opened().see(RunStatus.QUEUED).see(RunStatus.COMPLETED);

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
        assertThat(drive.record().following()).isNotEqualTo(Following.STREAM_OPEN);
    }

    @Test
    void a_demand_closes_the_stream_and_its_answer_opens_the_next() {
        Played drive = opened().see(RunStatus.QUEUED).see(asking(call("a")));
        assertThat(drive.effect()).isEqualTo(callTool(1, call("a")));
        assertThat(drive.record().following()).isEqualTo(Following.STREAMING);

        drive.returned(1, "a", "sun");
        assertThat(((Effect.Answer) drive.effect()).stream()).isTrue();
        drive.see(new Observation.StreamOpened("req_2"));

        assertThat(drive.told()).contains(new DriveEvent.Answered(Played.REF, 1, 1));
        assertThat(drive.effect()).isInstanceOf(Effect.Pull.class);
    }

    @Test
    void after_a_break_the_run_is_read_and_streams_are_used_no_more() {
        Played drive = opened().see(RunStatus.QUEUED).see(BROKEN);
        assertThat(drive.effect()).isEqualTo(read());
        assertThat(drive.told()).contains(new DriveEvent.FellBack("it broke; events may be missing"));

        drive.see(asking(call("a"))).returned(1, "a", "sun");

        assertThat(((Effect.Answer) drive.effect()).stream()).isFalse();
    }

    @Test
    void after_a_break_the_run_is_waited_for_by_reading() {
        Played drive = opened().see(RunStatus.QUEUED).see(BROKEN).see(RunStatus.IN_PROGRESS);

        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void a_stream_that_breaks_before_it_names_the_run_leaves_the_creation_open() {
        assertThat(opened().see(BROKEN).effect()).isEqualTo(new Effect.Find("thread_1", "token_1"));
    }

    @Test
    void a_stream_that_ends_before_it_names_the_run_leaves_the_creation_open() {
        assertThat(opened().see(new Observation.StreamEnded()).effect())
                .isEqualTo(new Effect.Find("thread_1", "token_1"));
    }

    @Test
    void a_stream_that_ends_before_it_names_the_run_is_closed() {
        assertThat(opened().see(new Observation.StreamEnded()).record().following())
                .isEqualTo(Following.STREAMING);
    }

    @Test
    void an_event_of_a_stream_that_is_not_open_has_the_run_read() {
        assertThat(Played.queued().see(new Observation.EventSeen()).effect()).isEqualTo(read());
    }

    @Test
    void a_stream_that_ends_early_has_the_run_read() {
        Played drive = opened().see(RunStatus.IN_PROGRESS).see(new Observation.StreamEnded());

        assertThat(drive.effect()).isEqualTo(read());
        assertThat(drive.record().following()).isEqualTo(Following.STREAMING);
        assertThat(drive.told())
                .containsExactly(new DriveEvent.FellBack("the stream ended before the run did; events may be missing"));
    }

    @Test
    void a_quiet_stream_has_the_run_read_and_stays_open() {
        Played drive =
                opened().see(RunStatus.IN_PROGRESS).at(Duration.ofSeconds(10)).see(new Observation.StreamQuiet());
        assertThat(drive.effect()).isEqualTo(read());

        drive.see(RunStatus.IN_PROGRESS);

        assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(20)));
    }

    @Test
    void a_read_that_fails_while_the_stream_is_open_leaves_it_to_the_stream() {
        Played drive = opened().see(RunStatus.IN_PROGRESS)
                .see(new Observation.StreamQuiet())
                .fail(Failure.Kind.RETRYABLE);

        assertThat(drive.effect()).isInstanceOf(Effect.Pull.class);
    }

    private static Played quietBeforeItNamedTheRun() {
        return opened().at(Duration.ofSeconds(10)).see(new Observation.StreamQuiet());
    }

    @Test
    void beside_a_quiet_stream_that_has_not_named_the_run_it_is_looked_for_by_its_token() {
        Played drive = quietBeforeItNamedTheRun();
        assertThat(drive.effect()).isEqualTo(new Effect.Find("thread_1", "token_1"));

        drive.see(RunStatus.QUEUED);

        assertThat(drive.record().run()).contains(Played.REF);
        assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(20)));
    }

    @Test
    void a_run_that_is_not_found_beside_a_quiet_stream_is_left_to_the_stream() {
        Played drive = quietBeforeItNamedTheRun();
        for (int i = 0; i < 5; i++) {
            drive.see(new Observation.TokenUnknown());
            assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(20)));
        }
    }

    @ParameterizedTest
    @EnumSource(Failure.Kind.class)
    void a_look_that_fails_beside_a_quiet_stream_leaves_it_to_the_stream(Failure.Kind kind) {
        Played drive = quietBeforeItNamedTheRun().fail(kind);

        assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(20)));
        assertThat(drive.record().isCreateSent()).isTrue();
    }

    @Test
    void a_quiet_stream_whose_run_cannot_be_looked_for_is_pulled_again() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1").build();
        Played drive = Played.of(new DriveGoal.CreateWithThread(command))
                .see(new Observation.TakenUp())
                .see(OPENED)
                .at(Duration.ofSeconds(10))
                .see(new Observation.StreamQuiet());

        assertThat(drive.effect()).isEqualTo(pull(Duration.ofSeconds(20)));
    }

    @Test
    void the_thread_of_a_new_run_is_learnt_from_its_stream() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1").build();
        Played drive = Played.of(new DriveGoal.CreateWithThread(command))
                .see(new Observation.TakenUp())
                .see(OPENED)
                .see(new Observation.ThreadSeen("thread_9"));
        assertThat(drive.effect()).isInstanceOf(Effect.Pull.class);

        drive.see(Run.builder("run_9", "").status(RunStatus.QUEUED).build());

        assertThat(drive.record().run()).contains(RunRef.of("thread_9", "run_9"));
    }

    @Test
    void a_piece_of_a_run_whose_thread_is_not_known_is_passed_over() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1").build();
        Played drive = Played.of(new DriveGoal.CreateWithThread(command))
                .see(new Observation.TakenUp())
                .see(OPENED)
                .see(Run.builder("run_9", "").status(RunStatus.QUEUED).build());

        assertThat(drive.record().run()).isEmpty();
        assertThat(drive.effect()).isInstanceOf(Effect.Pull.class);
    }

    @Test
    void a_backend_without_streams_is_answered_without_one() {
        Played drive = opened().see(RunStatus.QUEUED).see(asking(call("a"))).returned(1, "a", "sun");

        drive.fail(Failure.Kind.NO_STREAM);

        assertThat(((Effect.Answer) drive.effect()).stream()).isFalse();
        assertThat(drive.told()).hasAtLeastOneElementOfType(DriveEvent.FellBack.class);
    }

    @Test
    void an_interrupt_before_an_open_stream_names_the_run_leaves_the_creation_open() {
        assertThat(opened().see(new Observation.Interrupted(false)).record().isCreateSent())
                .isTrue();
    }

    @Test
    void a_drive_that_is_given_up_closes_its_stream() {
        Played drive = opened().see(RunStatus.QUEUED).see(new Observation.Interrupted(false));

        assertThat(drive.record().following()).isNotEqualTo(Following.STREAM_OPEN);
    }
}

package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.asking;
import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.ports.StreamCursor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Streams that break and are joined again. */
class ResumingTest {

    private static final Observation OPENED = new Observation.StreamOpened("req_1");

    private static StreamCursor behind(int events) {
        return new StreamCursor(REF, String.valueOf(events));
    }

    private static Observation broken(int events) {
        return new Observation.StreamBroken("it broke", behind(events));
    }

    private static Effect resume(int events) {
        return new Effect.Resume(behind(events));
    }

    private static Played following() {
        return Played.streaming().see(new Observation.TakenUp()).see(OPENED).see(RunStatus.QUEUED);
    }

    @Test
    void a_stream_that_breaks_is_joined_again_at_once_and_nothing_is_read() {
        Played drive = following().see(broken(1));
        assertThat(drive.effects()).containsExactly(resume(1));
        assertThat(drive.told()).isEmpty();

        drive.see(OPENED);

        assertThat(drive.effect()).isInstanceOf(Effect.Pull.class);
        assertThat(drive.record().following()).isEqualTo(Following.STREAM_OPEN);
        assertThat(drive.told()).containsExactly(new DriveEvent.StreamResumed(REF, 1));
    }

    @Test
    void a_stream_that_breaks_at_the_same_place_is_left_after_three_attempts() {
        Played drive = following().see(broken(1)).see(OPENED).see(broken(1));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofMillis(500)));
        assertThat(drive.waited().effect()).isEqualTo(resume(1));
        drive.see(OPENED).see(broken(1));
        assertThat(drive.waited().effect()).isEqualTo(resume(1));

        drive.see(OPENED).see(broken(1));

        assertThat(drive.effect()).isEqualTo(Played.read());
        assertThat(drive.record().following()).isEqualTo(Following.POLLING);
        assertThat(drive.told()).containsExactly(new DriveEvent.FellBack("it broke; events may be missing"));
    }

    @Test
    void a_stream_that_gets_on_may_break_as_often_as_it_likes() {
        Played drive = following();
        for (int events = 1; events < 20; events++) {
            drive.see(broken(events));
            assertThat(drive.effect()).isEqualTo(resume(events));
            drive.see(OPENED).see(new Observation.EventSeen());
        }
    }

    @Test
    void a_stream_that_nobody_joins_again_is_replaced_by_reading() {
        Played drive = following().see(broken(1)).fail(Failure.Kind.FINAL);

        assertThat(drive.effect()).isEqualTo(Played.read());
        assertThat(drive.told())
                .containsExactly(
                        new DriveEvent.FellBack("the stream could not be joined again; events may be missing"));
        assertThat(drive.see(RunStatus.COMPLETED).record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void an_attempt_that_may_work_later_is_made_again() {
        Played drive = following()
                .see(broken(1))
                .see(new Observation.CallFailed(new Failure(Failure.Kind.RETRYABLE, Duration.ofSeconds(3))));
        assertThat(drive.effect()).isEqualTo(Played.sleep(Duration.ofSeconds(3)));

        assertThat(drive.waited().effect()).isEqualTo(resume(1));
    }

    @Test
    void a_stream_that_cannot_be_joined_again_is_replaced_at_once() {
        assertThat(following().see(new Observation.StreamBroken("it broke")).effect())
                .isEqualTo(Played.read());
    }

    @Test
    void a_stream_that_was_joined_again_ends_with_the_run_and_the_next_answer_opens_another() {
        Played drive = following().see(broken(1)).see(OPENED).see(asking(call("a")));

        drive.returned(1, "a", "sun");

        assertThat(((Effect.Answer) drive.effect()).stream()).isTrue();
        assertThat(drive.see(OPENED).see(RunStatus.COMPLETED).told())
                .filteredOn(DriveEvent.Ended.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_broken_stream_is_not_joined_again_behind_the_deadline() {
        Played drive = following().at(Duration.ofSeconds(60)).see(broken(1));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }
}

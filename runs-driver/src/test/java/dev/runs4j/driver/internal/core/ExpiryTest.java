package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.START;
import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunTimeline;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expiry is the server's to tell; what is known of its clock only says when to look. */
class ExpiryTest {

    private static final Duration HINT = Duration.ofSeconds(30);

    /** A run that lives for twenty seconds on a clock that is this far ahead. */
    private static Run living(RunStatus status, long ahead) {
        Instant created = START.plusSeconds(ahead);
        return Played.run(status).toBuilder()
                .timeline(RunTimeline.builder()
                        .createdAt(created)
                        .expiresAt(created.plusSeconds(20))
                        .build())
                .build();
    }

    private static Run asking(long ahead) {
        return living(RunStatus.REQUIRES_ACTION, ahead).toBuilder()
                .requiredAction(Played.asking(call("a")).requiredAction().orElseThrow())
                .build();
    }

    private static Played created(Run run) {
        return Played.create().see(new Observation.TakenUp()).see(new Observation.RunSeen(run, HINT, null));
    }

    private static Effect sleep(long seconds) {
        return Played.sleep(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void a_long_wait_ends_when_the_run_expires_on_the_servers_clock(long ahead) {
        assertThat(created(living(RunStatus.QUEUED, ahead)).effect()).isEqualTo(sleep(20));
    }

    @Test
    void a_run_that_is_still_at_work_behind_its_expiry_is_followed_as_before() {
        Played drive = created(living(RunStatus.QUEUED, 300)).waited();
        assertThat(drive.effect()).isEqualTo(Played.read());

        drive.see(new Observation.RunSeen(living(RunStatus.IN_PROGRESS, 300), HINT, null));

        assertThat(drive.effect()).isEqualTo(sleep(50));
        drive.waited().see(new Observation.RunSeen(living(RunStatus.IN_PROGRESS, 300), Duration.ofSeconds(3), null));
        assertThat(drive.effect()).isEqualTo(sleep(53));
    }

    @Test
    void a_look_that_was_under_way_when_the_run_expired_is_followed_by_another_at_once() {
        Played drive = created(living(RunStatus.QUEUED, 0))
                .see(new Observation.WaitOver())
                .at(Duration.ofSeconds(21))
                .see(living(RunStatus.QUEUED, 0));
        assertThat(drive.effect()).isEqualTo(Played.read());

        drive.see(living(RunStatus.QUEUED, 0));

        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
    }

    @Test
    void the_local_clock_alone_ends_nothing() {
        Played drive = created(living(RunStatus.QUEUED, 0)).waited().see(living(RunStatus.QUEUED, 0));

        assertThat(drive.record().isOver()).isFalse();
        assertThat(drive.see(living(RunStatus.EXPIRED, 0)).record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void a_run_that_was_created_elsewhere_is_looked_at_when_it_has_expired_for_sure() {
        Run old = living(RunStatus.IN_PROGRESS, -15);
        Played drive = Played.of(new DriveGoal.Attach(Played.REF))
                .see(new Observation.TakenUp())
                .see(new Observation.RunSeen(old, HINT, null));
        // It is at least as late there as the run's creation was, and perhaps later.
        assertThat(drive.effect()).isEqualTo(sleep(20));

        Run started = old.toBuilder()
                .timeline(old.timeline().toBuilder()
                        .startedAt(START.minusSeconds(3))
                        .build())
                .build();

        assertThat(drive.see(new Observation.RunSeen(started, HINT, null)).effect())
                .isEqualTo(sleep(8));
    }

    @Test
    void outputs_are_not_given_behind_the_expiry_before_the_run_was_read() {
        Played drive = created(asking(300)).at(Duration.ofSeconds(25)).returned(1, "a", "sun");
        assertThat(drive.effect()).isEqualTo(Played.read());

        assertThat(drive.see(asking(300)).effect()).isInstanceOf(Effect.Answer.class);
    }

    @Test
    void outputs_are_not_given_at_all_when_the_run_has_expired() {
        Played drive = created(asking(300)).at(Duration.ofSeconds(25)).returned(1, "a", "sun");

        drive.see(living(RunStatus.EXPIRED, 300));

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.ENDED);
    }

    @Test
    void outputs_that_are_given_in_time_need_no_look() {
        Played drive = created(asking(300)).at(Duration.ofSeconds(18)).returned(1, "a", "sun");

        assertThat(drive.effect()).isInstanceOf(Effect.Answer.class);
    }

    @Test
    void outputs_wait_for_a_look_as_soon_as_the_run_may_have_expired() {
        // It was created five seconds after it was asked for, at most; so its server may be that much further on.
        Played drive = Played.create()
                .see(new Observation.TakenUp())
                .at(Duration.ofSeconds(5))
                .see(asking(0));
        assertThat(drive.record().server()).isEqualTo(new ServerClock(Duration.ofSeconds(-5), Duration.ofSeconds(1)));

        assertThat(drive.at(Duration.ofSeconds(19)).returned(1, "a", "sun").effect())
                .isEqualTo(Played.read());
    }

    @Test
    void a_quiet_stream_is_left_for_a_look_when_the_run_expires() {
        Played drive = Played.streaming()
                .see(new Observation.TakenUp())
                .see(new Observation.StreamOpened(null))
                .at(Duration.ofSeconds(15))
                .see(living(RunStatus.IN_PROGRESS, 0));

        // Asked for at 0, seen at 15: the clock of the server is 15 seconds behind, or not.
        assertThat(drive.effect()).isEqualTo(new Effect.Pull(START.plusSeconds(25)));
        drive.at(Duration.ofSeconds(34)).see(new Observation.EventSeen());
        assertThat(drive.effect()).isEqualTo(new Effect.Pull(START.plusSeconds(35)));
        drive.at(Duration.ofSeconds(36)).see(new Observation.EventSeen());
        assertThat(drive.effect()).isEqualTo(Played.read());
    }
}

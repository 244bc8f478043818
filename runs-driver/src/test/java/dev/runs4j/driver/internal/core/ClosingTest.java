package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.event.DriveEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done between giving up and the end of the grace. */
class ClosingTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Instant DUE = START.plus(LIMIT).plus(GRACE);

    private static Played working(Closing.Policy policy, Duration grace) {
        return Played.planned(policy, grace).see(new Observation.TakenUp()).see(RunStatus.IN_PROGRESS);
    }

    /** A drive that waits for the end of a run that it has asked to end. */
    private static Played closing() {
        return working(Closing.Policy.CANCEL_AND_WAIT, GRACE).at(LIMIT).see(new Observation.WaitOver());
    }

    @Test
    void the_run_is_asked_to_end_and_looked_at_within_the_grace() {
        Played drive = closing();

        assertThat(drive.effects()).containsExactly(new Effect.Cancel(REF, DUE), new Effect.Read(REF, DUE));
        assertThat(drive.record().isOver()).isFalse();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "completed", "expired"})
    void the_end_is_kept_and_written_down_and_the_drive_stays_given_up(String status) {
        Played drive = closing().see(RunStatus.CANCELLING).waited();
        assertThat(drive.effect()).isEqualTo(new Effect.Read(REF, DUE));

        drive.see(RunStatus.of(status));

        assertThat(drive.record().phase()).isEqualTo(DrivePhase.GIVEN_UP);
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
        assertThat(drive.record().lastSeen().orElseThrow().status()).isEqualTo(RunStatus.of(status));
        assertThat(drive.told()).last().isInstanceOf(DriveEvent.GaveUp.class);
        assertThat(drive.told()).noneMatch(DriveEvent.Ended.class::isInstance);
        assertThat(drive.ended()).isTrue();
    }

    @Test
    void the_run_is_not_waited_for_behind_the_grace() {
        Played drive = closing().see(RunStatus.CANCELLING);
        int looks = 0;
        while (!drive.record().isOver() && looks < 100) {
            drive.waited();
            if (!drive.record().isOver()) {
                drive.see(RunStatus.CANCELLING);
                looks++;
            }
        }

        assertThat(drive.now()).isEqualTo(DUE);
        assertThat(looks).isBetween(5, 20);
        assertThat(drive.ended()).isFalse();
    }

    @Test
    void an_answer_that_comes_behind_the_grace_ends_the_drive() {
        Played drive = closing().at(LIMIT.plus(GRACE)).see(RunStatus.CANCELLING);

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().isOver()).isTrue();
    }

    @Test
    void a_look_that_fails_is_repeated_where_that_may_help_and_else_ends_the_drive() {
        Played drive = closing().fail(Failure.Kind.RETRYABLE);
        assertThat(drive.effect()).isInstanceOf(Effect.Sleep.class);
        drive.waited();
        assertThat(drive.effect()).isEqualTo(new Effect.Read(REF, DUE));

        drive.fail(Failure.Kind.FINAL);

        assertThat(drive.record().isOver()).isTrue();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void after_an_interrupt_the_grace_counts_from_then() {
        Instant until = START.plusSeconds(13);

        Played drive = working(Closing.Policy.CANCEL_AND_WAIT, GRACE)
                .at(Duration.ofSeconds(3))
                .see(new Observation.Interrupted(false));

        assertThat(drive.effects()).containsExactly(new Effect.Cancel(REF, until), new Effect.Read(REF, until));
    }

    @Test
    void after_a_failure_shortly_before_the_deadline_the_grace_ends_where_it_would_have() {
        Played drive = working(Closing.Policy.CANCEL_AND_WAIT, GRACE)
                .waited()
                .at(LIMIT.minusSeconds(1))
                .fail(Failure.Kind.FINAL);

        assertThat(drive.effects()).contains(new Effect.Read(REF, DUE.minusSeconds(1)));
    }

    @Test
    void a_drive_that_is_given_up_late_is_over_no_later() {
        Played drive = working(Closing.Policy.CANCEL_AND_WAIT, GRACE)
                .at(LIMIT.plusSeconds(4))
                .see(new Observation.WaitOver());

        assertThat(drive.effects()).containsExactly(new Effect.Cancel(REF, DUE), new Effect.Read(REF, DUE));
    }

    @Test
    void a_second_interrupt_ends_the_drive_at_once() {
        Played drive = working(Closing.Policy.CANCEL_AND_WAIT, GRACE).see(new Observation.Interrupted(false));

        drive.see(new Observation.Interrupted(false));

        assertThat(drive.record().isOver()).isTrue();
        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.INTERRUPTED);
    }

    @ParameterizedTest
    @EnumSource(Closing.Policy.class)
    void without_a_grace_nothing_is_asked_once_the_deadline_has_come(Closing.Policy policy) {
        Played drive = working(policy, Duration.ZERO).at(LIMIT).see(new Observation.WaitOver());

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().isOver()).isTrue();
    }

    @Test
    void without_a_grace_an_overdue_drive_that_was_left_is_not_looked_at() {
        Instant deadline = START.plus(LIMIT);
        Closing none = Closing.of(Closing.Policy.LEAVE, Duration.ZERO, deadline, deadline.plusSeconds(5));
        Played drive = Played.planned(new DriveGoal.Attach(REF, true), none)
                .at(LIMIT.plusSeconds(5))
                .see(new Observation.TakenUp());

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.record().gaveUp()).contains(GiveUpReason.DEADLINE);
    }

    @Test
    void the_grace_of_a_drive_that_begins_behind_its_deadline_counts_from_its_beginning() {
        Instant deadline = START;

        assertThat(Closing.of(Closing.Policy.LEAVE, GRACE, deadline, deadline.plusSeconds(90))
                        .due())
                .isEqualTo(START.plusSeconds(100));
        assertThat(Closing.of(Closing.Policy.LEAVE, GRACE, Instant.MAX, START).due())
                .isEqualTo(Instant.MAX);
    }

    @Test
    void what_a_tool_gives_meanwhile_is_written_down_and_not_given() {
        Played drive = working(Closing.Policy.CANCEL_AND_WAIT, GRACE)
                .see(Played.asking(Played.call("a")))
                .see(new Observation.Interrupted(false))
                .returned(1, "a", "sun");

        assertThat(drive.effects()).isEmpty();
        assertThat(drive.result("a")).contains("sun");
        assertThat(drive.record().phase()).isEqualTo(DrivePhase.CLOSING);
    }
}

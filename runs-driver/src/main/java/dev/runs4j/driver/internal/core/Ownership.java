package dev.runs4j.driver.internal.core;

import dev.runs4j.ports.journal.DriveSnapshot;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a drive knows of itself in the journal.
 *
 * @param epoch the epoch that the journal has given to this drive; 0 where it has given none yet
 * @param found what was there when the drive was taken up; null for a drive that began here
 * @param unmarked the round whose answers were accepted and of which the journal does not say so yet; 0 for none
 * @param held whether what was last seen of the run has to wait for the journal
 * @param asked whether the journal was asked to begin the drive, so that it may know it whatever it has answered
 * @param beginLost whether an answer to that was lost, so that the drive that the journal knows may be one's own
 * @param adoptedAt when the drive was taken up; null for a drive that began here
 */
public record Ownership(
        long epoch,
        @Nullable DriveSnapshot found,
        int unmarked,
        boolean held,
        boolean asked,
        boolean beginLost,
        @Nullable Instant adoptedAt) {

    /** A drive of which the journal knows nothing. */
    public static final Ownership NONE = new Ownership(0, null, 0, false, false, false, null);

    /** {@return whether the drive was begun or taken up} */
    public boolean isOwner() {
        return epoch > 0;
    }

    /** {@return whether the drive was taken up so lately that the run may still show what its owner before has answered} */
    boolean isYoung(Instant now) {
        return adoptedAt != null && now.isBefore(adoptedAt.plus(Pacing.ANSWER_SHOWS));
    }

    Optional<DriveSnapshot> snapshot() {
        return Optional.ofNullable(found);
    }

    Ownership withEpoch(long value) {
        return new Ownership(value, found, unmarked, held, asked, beginLost, adoptedAt);
    }

    Ownership withFound(DriveSnapshot value, Instant at) {
        return new Ownership(epoch, value, unmarked, held, asked, beginLost, at);
    }

    Ownership withUnmarked(int value) {
        return new Ownership(epoch, found, value, held, asked, beginLost, adoptedAt);
    }

    Ownership withHeld(boolean value) {
        return new Ownership(epoch, found, unmarked, value, asked, beginLost, adoptedAt);
    }

    Ownership withBeginLost() {
        return new Ownership(epoch, found, unmarked, held, asked, true, adoptedAt);
    }

    /** {@return whether somebody else has begun the drive} */
    boolean isForeign() {
        return found != null && !beginLost;
    }

    Ownership withAsked() {
        return new Ownership(epoch, found, unmarked, held, true, beginLost, adoptedAt);
    }
}

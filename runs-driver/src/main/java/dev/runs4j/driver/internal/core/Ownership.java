package dev.runs4j.driver.internal.core;

import dev.runs4j.ports.journal.DriveSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a drive knows of itself in the journal.
 *
 * @param epoch the epoch that the journal has given to this drive; 0 where it has given none yet
 * @param found what was there when the drive was taken up; null for a drive that began here
 * @param unmarked the round whose answers were accepted and of which the journal does not say so yet; 0 for none
 * @param held whether what was last seen of the run has to wait for the journal
 */
public record Ownership(long epoch, @Nullable DriveSnapshot found, int unmarked, boolean held) {

    /** A drive of which the journal knows nothing. */
    public static final Ownership NONE = new Ownership(0, null, 0, false);

    /** {@return whether the drive was begun or taken up} */
    public boolean isOwner() {
        return epoch > 0;
    }

    Optional<DriveSnapshot> snapshot() {
        return Optional.ofNullable(found);
    }

    Ownership withEpoch(long value) {
        return new Ownership(value, found, unmarked, held);
    }

    Ownership withFound(DriveSnapshot value) {
        return new Ownership(epoch, value, unmarked, held);
    }

    Ownership withUnmarked(int value) {
        return new Ownership(epoch, found, value, held);
    }

    Ownership withHeld(boolean value) {
        return new Ownership(epoch, found, unmarked, value);
    }
}

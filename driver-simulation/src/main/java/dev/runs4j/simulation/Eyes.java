package dev.runs4j.simulation;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.Observed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a process is shown of a run: not always the latest, and not always in words that it knows. */
final class Eyes {

    // A server that still shows an answered demand after the driver has ceased to believe it shows a new demand to
    // anybody.
    private static final Duration OLDEST = Duration.ofSeconds(4);
    private static final RunStatus STRANGE = RunStatus.of("pondering");

    private final World world;
    private @Nullable Observed<Run> before;

    Eyes(World world) {
        this.world = world;
    }

    /** What an event shows. Reads do not go back behind it. */
    Run told(Run now) {
        before = null;
        return shown(now);
    }

    /** What the answer to a write shows. */
    Observed<Run> seen(Observed<Run> now) {
        before = now;
        return with(now, shown(now.value()));
    }

    /**
     * What a read shows: never less than the last answer did. Where a server uses ids again an old demand looks like a new one, and nobody could tell
     * which outputs it wants.
     */
    Observed<Run> look(Observed<Run> now) {
        Observed<Run> old = before;
        if (old == null
                || world.reusesIds()
                || !world.now().isBefore(old.seenAt().plus(OLDEST))) {
            return seen(now);
        }
        return world.mishaps().strikes(FaultPoint.STALE_READ) ? old : seen(now);
    }

    private static Observed<Run> with(Observed<Run> seen, Run run) {
        return new Observed<>(run, seen.seenAt(), seen.pollAfter().orElse(null), null);
    }

    /** {@return the run, perhaps in another status than its own; an end is always shown as it is} */
    private Run shown(Run run) {
        RunStatus status = run.status();
        if (status.equals(RunStatus.IN_PROGRESS) && world.mishaps().strikes(FaultPoint.SKIPPED_STATUS)) {
            return run.toBuilder().status(RunStatus.QUEUED).build();
        }
        if (!status.isTerminal() && world.mishaps().strikes(FaultPoint.UNKNOWN_STATUS)) {
            return run.toBuilder().status(STRANGE).requiredAction(null).build();
        }
        return run;
    }
}

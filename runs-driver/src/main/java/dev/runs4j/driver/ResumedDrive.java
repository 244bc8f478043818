package dev.runs4j.driver;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.RunsException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a drive that was taken up after a restart: an end, or what stopped it before. Immutable. */
public final class ResumedDrive {

    private final RunRef run;
    private final @Nullable RunEnding ending;
    private final @Nullable RunsException failure;

    private ResumedDrive(RunRef run, @Nullable RunEnding ending, @Nullable RunsException failure) {
        this.run = Objects.requireNonNull(run, "run");
        this.ending = ending;
        this.failure = failure;
    }

    static ResumedDrive ended(RunRef run, RunEnding ending) {
        return new ResumedDrive(run, ending, null);
    }

    static ResumedDrive stopped(RunRef run, RunsException failure) {
        return new ResumedDrive(run, null, failure);
    }

    /** {@return the run} */
    public RunRef run() {
        return run;
    }

    /** {@return how the run ended; empty where the drive was stopped before} */
    public Optional<RunEnding> ending() {
        return Optional.ofNullable(ending);
    }

    /** {@return what stopped the drive before the run's end; empty where it ended} */
    public Optional<RunsException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public String toString() {
        return "ResumedDrive[" + run + ", "
                + (ending != null
                        ? ending.status()
                        : failure()
                                .map(Object::getClass)
                                .map(Class::getSimpleName)
                                .orElse(""))
                + "]";
    }
}

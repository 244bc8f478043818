package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.run.RunRef;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Replaces a run's metadata; nothing else of a run can be changed. Empty metadata clears it.
 *
 * @param run which run
 * @param metadata the new pairs
 */
public record ModifyRun(RunRef run, Metadata metadata) implements Command {

    /** Refuses null. */
    public ModifyRun {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(metadata, "metadata");
    }

    @Override
    public Set<Capability> needs() {
        return Set.of();
    }

    @Override
    public List<Violation> check(Limits limits) {
        return new Checks(limits)
                .id("thread_id", run.threadId())
                .id("run_id", run.runId())
                .metadata("metadata", metadata)
                .violations();
    }
}

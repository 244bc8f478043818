package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Changes a thread: its metadata, its tool resources, or both. A sent map replaces the old one.
 *
 * @param threadId which thread
 * @param metadata the new pairs
 * @param toolResources the new files and vector stores
 */
public record ModifyThread(String threadId, Change<Metadata> metadata, Change<ToolResources> toolResources)
        implements Command {

    /** Refuses null. */
    public ModifyThread {
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(toolResources, "toolResources");
    }

    /** Replaces the metadata and leaves the rest. */
    public static ModifyThread metadata(String threadId, Metadata metadata) {
        return new ModifyThread(threadId, Change.to(metadata), Change.keep());
    }

    @Override
    public Set<Capability> needs() {
        Set<Capability> needs = new LinkedHashSet<>();
        ToolChecks.needs(toolResources.value().orElse(null), needs);
        return Collections.unmodifiableSet(needs);
    }

    @Override
    public List<Violation> check(Limits limits) {
        Checks checks = new Checks(limits)
                .id("thread_id", threadId)
                .metadata("metadata", metadata.value().orElse(null));
        ToolChecks.resources(checks, "tool_resources", toolResources.value().orElse(null));
        return checks.violations();
    }
}

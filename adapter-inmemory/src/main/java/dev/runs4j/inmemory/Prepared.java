package dev.runs4j.inmemory;

import dev.runs4j.domain.run.RunSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a run, worked out; shared by all runs of the same assistant with the same overrides. Safe for many threads. */
final class Prepared {

    private final String assistantId;
    private final RunSettings settings;
    private volatile @Nullable List<Turn> defaultTurns;

    Prepared(String assistantId, RunSettings settings) {
        this.assistantId = assistantId;
        this.settings = settings;
    }

    String assistantId() {
        return assistantId;
    }

    RunSettings settings() {
        return settings;
    }

    /** What a run with these settings does by default; worked out once, since it takes reading the schemas of all tools. */
    List<Turn> defaultTurns() {
        List<Turn> known = defaultTurns;
        if (known == null) {
            known = DefaultTurns.of(settings);
            defaultTurns = known;
        }
        return known;
    }
}

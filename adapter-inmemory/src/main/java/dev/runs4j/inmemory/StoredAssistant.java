package dev.runs4j.inmemory;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.RunOverrides;
import org.jspecify.annotations.Nullable;

/**
 * An assistant and the settings of its runs. Runs are often created with the same overrides again and again, so the newest ones are kept
 * and shared. Immutable but for that; safe for many threads.
 */
final class StoredAssistant {

    private record Known(RunOverrides overrides, Prepared prepared) {}

    private final Assistant assistant;
    private volatile @Nullable Known newest;

    StoredAssistant(Assistant assistant) {
        this.assistant = assistant;
    }

    Assistant assistant() {
        return assistant;
    }

    Prepared prepare(RunOverrides overrides, @Nullable String additionalInstructions) {
        if (additionalInstructions != null) {
            return new Prepared(assistant.id(), Settings.of(assistant, overrides, additionalInstructions));
        }
        Known known = newest;
        if (known == null || !known.overrides().equals(overrides)) {
            known = new Known(overrides, new Prepared(assistant.id(), Settings.of(assistant, overrides, null)));
            newest = known;
        }
        return known.prepared();
    }
}

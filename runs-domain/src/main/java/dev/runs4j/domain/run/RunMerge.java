package dev.runs4j.domain.run;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.lifecycle.RunStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a piece of a run over an earlier snapshot. */
final class RunMerge {

    private RunMerge() {}

    static Run merge(Run piece, Run earlier) {
        if (!piece.id().equals(earlier.id())) {
            throw new IllegalArgumentException("earlier: a snapshot of " + piece.id() + ", but was of " + earlier.id());
        }
        RunStatus status = piece.status().text().isEmpty() ? earlier.status() : piece.status();
        return Run.builder(piece.id(), piece.isPartial() ? earlier.threadId() : piece.threadId())
                .assistantId(piece.assistantId().or(earlier::assistantId).orElse(null))
                .status(status)
                .requiredAction(action(status, piece, earlier))
                .timeline(piece.timeline().mergedOver(timeline(status, earlier)))
                .settings(piece.settings().mergedOver(earlier.settings()))
                .outcome(piece.outcome().mergedOver(earlier.outcome()))
                .metadata(piece.metadata().isEmpty() ? earlier.metadata() : piece.metadata())
                .extras(both(earlier.extras(), piece.extras()))
                .build();
    }

    private static @Nullable RequiredAction action(RunStatus status, Run piece, Run earlier) {
        if (!status.equals(RunStatus.REQUIRES_ACTION)) {
            return null;
        }
        return piece.requiredAction().or(earlier::requiredAction).orElse(null);
    }

    private static RunTimeline timeline(RunStatus status, Run earlier) {
        return status.isTerminal()
                ? earlier.timeline().toBuilder().expiresAt(null).build()
                : earlier.timeline();
    }

    private static Extras both(Extras earlier, Extras piece) {
        Map<String, JsonText> all = new LinkedHashMap<>(earlier.asMap());
        all.putAll(piece.asMap());
        return Extras.of(all);
    }
}

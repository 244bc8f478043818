package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import org.jspecify.annotations.Nullable;

/** Why a run or a message is incomplete. */
final class ReasonReader implements Members {

    private @Nullable String reason;

    private ReasonReader() {}

    static IncompleteDetails run(JsonIn in) {
        ReasonReader reader = new ReasonReader();
        Extras extras = in.members(reader);
        String reason = reader.reason;
        return new IncompleteDetails(reason == null ? null : IncompleteReason.of(reason), extras);
    }

    static MessageIncompleteDetails message(JsonIn in) {
        ReasonReader reader = new ReasonReader();
        Extras extras = in.members(reader);
        String reason = reader.reason;
        return new MessageIncompleteDetails(reason == null ? null : MessageIncompleteReason.of(reason), extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (!name.equals("reason")) {
            return false;
        }
        reason = in.text();
        return true;
    }
}

package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.run.TruncationStrategy;
import org.jspecify.annotations.Nullable;

/** How a thread is cut to fit. */
final class TruncationReader implements Members {

    private String type = "";
    private @Nullable Integer lastMessages;

    private TruncationReader() {}

    static TruncationStrategy read(JsonIn in) {
        TruncationReader reader = new TruncationReader();
        Extras extras = in.members(reader);
        return new TruncationStrategy(reader.type, reader.lastMessages, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "type" -> type = in.textOr("");
            case "last_messages" -> lastMessages = in.integer();
            default -> {
                return false;
            }
        }
        return true;
    }
}

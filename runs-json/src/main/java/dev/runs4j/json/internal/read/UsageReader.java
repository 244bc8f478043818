package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Usage;
import org.jspecify.annotations.Nullable;

/** Tokens used; a count that is missing reads as zero. */
final class UsageReader implements Members {

    private @Nullable Long prompt;
    private @Nullable Long completion;
    private @Nullable Long total;

    private UsageReader() {}

    static Usage read(JsonIn in) {
        UsageReader reader = new UsageReader();
        Extras extras = in.members(reader);
        return new Usage(orZero(reader.prompt), orZero(reader.completion), orZero(reader.total), extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "prompt_tokens" -> prompt = in.whole();
            case "completion_tokens" -> completion = in.whole();
            case "total_tokens" -> total = in.whole();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}

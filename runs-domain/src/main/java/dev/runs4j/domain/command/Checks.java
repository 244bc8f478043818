package dev.runs4j.domain.command;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.TextLength;
import dev.runs4j.domain.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects violations of one command. */
final class Checks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final Limits limits;
    private final List<Violation> found = new ArrayList<>();

    Checks(Limits limits) {
        this.limits = limits;
    }

    List<Violation> violations() {
        return List.copyOf(found);
    }

    Checks add(String path, String limit, String actual) {
        found.add(new Violation(path, limit, actual));
        return this;
    }

    void add(Violation violation) {
        found.add(violation);
    }

    Checks filled(String path, String what, String text) {
        return text.isBlank() ? add(path, what + " that is not blank", text.isEmpty() ? "empty" : "blank") : this;
    }

    Checks id(String path, String id) {
        if (id.isBlank()) {
            filled(path, "an id", id);
        } else if (hasControl(id)) {
            add(path, "an id without control characters", "an id with one");
        }
        return this;
    }

    // A loop and no stream: this is asked for every id of every call.
    private static boolean hasControl(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (Character.isISOControl(id.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Checks optionalId(String path, @Nullable String id) {
        return id == null ? this : id(path, id);
    }

    Checks text(String path, @Nullable String text, int limit) {
        if (text != null) {
            TextLength.check(path, text, limit).ifPresent(found::add);
        }
        return this;
    }

    void name(String path, String name) {
        text(path, name, limits.functionName());
        if (!NAME.matcher(name).matches()) {
            add(
                    path,
                    "letters, digits, underscore and hyphen, at least one",
                    name.isEmpty() ? "empty" : "other characters");
        }
    }

    void count(String path, int actual, int limit, String unit) {
        if (actual > limit) {
            add(path, "at most " + limit + " " + unit, actual + " " + unit);
        }
    }

    Checks atLeast(String path, @Nullable Integer actual, int limit) {
        return actual == null || actual >= limit ? this : add(path, "at least " + limit, String.valueOf(actual));
    }

    Checks range(String path, @Nullable Integer actual, int least, int most) {
        return actual == null || (actual >= least && actual <= most)
                ? this
                : add(path, least + " to " + most, String.valueOf(actual));
    }

    Checks range(String path, @Nullable Double actual, int least, int most) {
        // Written so that NaN is refused as well.
        return actual == null || (actual >= least && actual <= most)
                ? this
                : add(path, least + " to " + most, String.valueOf(actual));
    }

    Checks metadata(String path, @Nullable Metadata metadata) {
        if (metadata != null) {
            found.addAll(limits.metadata().check(metadata, path));
        }
        return this;
    }

    Checks runMetadata(Metadata metadata, @Nullable String token) {
        metadata("metadata", metadata);
        int taken = token == null ? 0 : limits.tokenMetadataSlots();
        int free = Math.max(0, limits.metadata().pairs() - taken);
        if (metadata.size() > free && metadata.size() <= limits.metadata().pairs()) {
            add("metadata", "at most " + free + " pairs beside the token's", metadata.size() + " pairs");
        }
        return token == null ? this : filled("token", "a token", token).text("token", token, limits.token());
    }

    Limits limits() {
        return limits;
    }
}

package dev.runs4j.emulator.internal.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a path into its segments and decodes each, so that an id may hold a slash. */
public final class PathSegments {

    private PathSegments() {}

    /**
     * Cuts what stands behind the prefix, which ends in a slash.
     *
     * @return the segments; null when the path is elsewhere or one is no usable word: an empty one would turn the address of a run into that of a list
     */
    public static @Nullable List<String> behind(String prefix, String path) {
        if (!path.startsWith(prefix)) {
            return null;
        }
        List<String> segments = new ArrayList<>(6);
        for (int from = prefix.length(); from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            String raw = path.substring(from, to);
            String segment = PercentText.decode(raw);
            if (segment == null || !isUsable(raw, segment)) {
                return null;
            }
            segments.add(segment);
            from = to + 1;
        }
        return segments;
    }

    private static boolean isUsable(String raw, String segment) {
        return !segment.isBlank()
                && !raw.equals(".")
                && !raw.equals("..")
                && segment.chars().noneMatch(Character::isISOControl);
    }
}

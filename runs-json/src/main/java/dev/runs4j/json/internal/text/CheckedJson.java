package dev.runs4j.json.internal.text;

import dev.runs4j.domain.JsonText;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers values that were found to be JSON, since the schema of a tool goes out with every run that it is offered to. A few of them, none of
 * them long, and only for as long as somebody else holds them. Safe for use by several threads.
 */
final class CheckedJson {

    private static final int PLACES = 256;
    private static final int LONGEST = 16_384;

    private final AtomicReferenceArray<@Nullable Found> places = new AtomicReferenceArray<>(PLACES);

    /** {@return what was found for this very value; null where that is not known} */
    @Nullable
    OpaqueJson find(JsonText json, int depth) {
        Found found = places.get(place(json));
        return found != null && found.isAbout(json, depth) ? found.value : null;
    }

    void keep(JsonText json, int depth, OpaqueJson value) {
        if (json.text().length() <= LONGEST) {
            places.set(place(json), new Found(json, depth, value));
        }
    }

    private static int place(JsonText json) {
        return System.identityHashCode(json) & (PLACES - 1);
    }

    private static final class Found extends WeakReference<JsonText> {

        private final int depth;
        private final OpaqueJson value;

        Found(JsonText json, int depth, OpaqueJson value) {
            super(json);
            this.depth = depth;
            this.value = value;
        }

        /** A value that stands elsewhere may be too deep there. */
        boolean isAbout(JsonText json, int depth) {
            return refersTo(json) && this.depth == depth;
        }
    }
}

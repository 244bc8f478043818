package dev.runs4j.domain.event;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Unmodelled members that come with deltas. They are opaque, so the latest value of a member stands; a null takes nothing away. A member
 * that the domain models can only be here because its value had an unusable type: what is known of it stays.
 */
final class GrowingExtras {

    private static final JsonText NULL = JsonText.of("null");

    private final Place place;
    private final Set<String> modelled;
    private final Map<String, JsonText> members;

    GrowingExtras(Extras start, Place place, String... modelled) {
        this.place = place;
        this.modelled = Set.of(modelled);
        this.members = new LinkedHashMap<>(start.asMap());
    }

    void add(Extras told) {
        told.asMap().forEach(this::add);
    }

    private void add(String name, JsonText value) {
        if (modelled.contains(name)) {
            place.in(name).report("a value that does not fit here was ignored");
        } else if (!value.equals(NULL) || !members.containsKey(name)) {
            members.put(name, value);
        }
    }

    Extras value() {
        return Extras.of(members);
    }
}

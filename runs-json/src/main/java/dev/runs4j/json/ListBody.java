package dev.runs4j.json;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a list as it stands on the wire (official OpenAI schema 2.3.0). Immutable.
 *
 * <p>Servers send null ids with an empty page, and some leave out the ids or {@code has_more}; Foundry Agents classic does not promise
 * {@code first_id}.
 *
 * @param data the objects, in the server's order
 * @param firstId the id of the first object, where told
 * @param lastId the id of the last object, where told
 * @param hasMore whether more objects follow, where told
 * @param extras unmodelled members
 * @param <T> what is listed
 */
public record ListBody<T>(
        List<T> data, Optional<String> firstId, Optional<String> lastId, Optional<Boolean> hasMore, Extras extras) {

    /** Copies the list. */
    public ListBody {
        data = List.copyOf(data);
        Objects.requireNonNull(firstId, "firstId");
        Objects.requireNonNull(lastId, "lastId");
        Objects.requireNonNull(hasMore, "hasMore");
        Objects.requireNonNull(extras, "extras");
    }

    /** {@return the number of objects, and whether more follow} */
    @Override
    public String toString() {
        return "ListBody[" + data.size() + (hasMore.orElse(false) ? ", more]" : "]");
    }
}

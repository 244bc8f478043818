package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.Extras;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.ListBody;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Domain values as bodies of answers. */
final class Resources {

    private static final JsonForm FORM = JsonForm.RESOURCE_WITH_EXTRAS;

    private Resources() {}

    static <T> Answer one(JsonType<T> type, T value) {
        return Answer.json(RunsJson.standard().writeBytes(type, value, FORM));
    }

    static <T> Answer observed(JsonType<T> type, Observed<T> observed) {
        return new Answer.Json(
                RunsJson.standard().writeBytes(type, observed.value(), FORM),
                observed.pollAfter().orElse(null));
    }

    static <T> Answer page(JsonType<ListBody<T>> type, Page<T> page, Function<T, String> id) {
        List<T> items = page.items();
        boolean none = items.isEmpty();
        return one(
                type,
                new ListBody<>(
                        items,
                        none ? Optional.empty() : Optional.of(id.apply(items.get(0))),
                        none ? Optional.empty() : Optional.of(id.apply(items.get(items.size() - 1))),
                        Optional.of(page.hasMore()),
                        Extras.NONE));
    }
}

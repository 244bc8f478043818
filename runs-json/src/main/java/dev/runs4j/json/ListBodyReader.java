package dev.runs4j.json;

import dev.runs4j.domain.Extras;
import dev.runs4j.json.internal.read.JsonIn;
import dev.runs4j.json.internal.read.Members;
import dev.runs4j.json.internal.read.ValueReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
final class ListBodyReader<T> implements Members {

    static final String OBJECT = "list";

    private final String elementName;
    private final ValueReader<T> element;
    private List<T> data = List.of();
    private @Nullable String firstId;
    private @Nullable String lastId;
    private @Nullable Boolean hasMore;

    private ListBodyReader(String elementName, ValueReader<T> element) {
        this.elementName = elementName;
        this.element = element;
    }

    static <T> ListBody<T> read(JsonIn in, String elementName, ValueReader<T> element) {
        ListBodyReader<T> reader = new ListBodyReader<>(elementName, element);
        Extras extras = in.members(reader);
        return new ListBody<>(
                reader.data,
                Optional.ofNullable(reader.firstId),
                Optional.ofNullable(reader.lastId),
                Optional.ofNullable(reader.hasMore),
                extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "object" -> in.constant(OBJECT);
            case "data" -> data = in.listOrNone(value -> value.required(elementName, element));
            case "first_id" -> firstId = in.text();
            case "last_id" -> lastId = in.text();
            case "has_more" -> hasMore = in.flag();
            default -> {
                return false;
            }
        }
        return true;
    }
}

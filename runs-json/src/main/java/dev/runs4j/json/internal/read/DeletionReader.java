package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import org.jspecify.annotations.Nullable;

/** The answer to a delete; where the server does not say that the object is gone, it is not. */
final class DeletionReader implements Members {

    private @Nullable String id;
    private @Nullable Boolean deleted;
    private String object = "";

    private DeletionReader() {}

    static Deletion read(JsonIn in) {
        DeletionReader reader = new DeletionReader();
        Extras extras = in.members(reader);
        return new Deletion(in.id(reader.id), reader.deleted != null && reader.deleted, reader.object, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "deleted" -> deleted = in.flag();
            case "object" -> object = in.textOr("");
            default -> {
                return false;
            }
        }
        return true;
    }
}

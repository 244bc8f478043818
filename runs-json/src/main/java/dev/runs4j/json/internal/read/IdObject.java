package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import org.jspecify.annotations.Nullable;

/** An object whose only modelled member is an id. */
final class IdObject {

    private final @Nullable String id;
    private final Extras extras;

    private IdObject(@Nullable String id, Extras extras) {
        this.id = id;
        this.extras = extras;
    }

    static IdObject file(JsonIn in) {
        return read("file_id", in);
    }

    static IdObject message(JsonIn in) {
        return read("message_id", in);
    }

    private static IdObject read(String member, JsonIn in) {
        TextMember id = new TextMember(member);
        Extras extras = in.members(id);
        return new IdObject(id.text(), extras);
    }

    @Nullable
    String id() {
        return id;
    }

    String idOrEmpty() {
        return id == null ? "" : id;
    }

    Extras extras() {
        return extras;
    }
}

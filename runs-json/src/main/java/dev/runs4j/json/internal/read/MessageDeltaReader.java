package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.ContentDelta;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.message.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An addition to a message. */
final class MessageDeltaReader implements Members {

    private @Nullable Role role;
    private List<ContentDelta> content = List.of();

    private MessageDeltaReader() {}

    static MessageDelta read(JsonIn in) {
        var envelope = new DeltaEnvelope<>(EventName.MESSAGE_DELTA, MessageDeltaReader::new);
        Extras extras = in.members(envelope);
        MessageDeltaReader delta = envelope.delta();
        return new MessageDelta(in.id(envelope.id()), delta.role, delta.content, envelope.deltaExtras(), extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "role" -> role = in.word(Role::of);
            case "content" -> content = in.listOrNone(ContentDeltaReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }
}

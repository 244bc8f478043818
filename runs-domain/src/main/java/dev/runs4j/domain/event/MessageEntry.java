package dev.runs4j.domain.event;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.Role;

/** A message that grows. */
final class MessageEntry implements Entry<MessageDelta, Message> {

    private static final String[] MODELLED = {
        "id",
        "object",
        "created_at",
        "thread_id",
        "status",
        "incomplete_details",
        "completed_at",
        "incomplete_at",
        "role",
        "content",
        "assistant_id",
        "run_id",
        "attachments",
        "metadata"
    };

    private final Message start;
    private final ToldOnce<Role> role;
    private final GrowingList<ContentDelta, MessageContent> content;
    private final GrowingExtras extras;

    MessageEntry(Message start, Place place) {
        this.start = start;
        this.role = new ToldOnce<>(start.role(), place.in("role"));
        this.content = new GrowingList<>(start.content(), new ContentKind(), place.in("content"));
        this.extras = new GrowingExtras(start.extras(), place, MODELLED);
    }

    @Override
    public boolean add(MessageDelta delta) {
        role.tell(delta.role());
        content.add(delta.content());
        extras.add(delta.deltaExtras());
        return true;
    }

    @Override
    public Message value() {
        return start.toBuilder()
                .role(role.or(start.role()))
                .content(content.values())
                .extras(extras.value())
                .build();
    }
}

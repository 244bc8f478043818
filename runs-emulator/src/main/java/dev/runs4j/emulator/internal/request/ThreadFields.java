package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.message.NewMessage;
import java.util.List;
import java.util.Set;

/** The bodies that create and modify threads. */
final class ThreadFields {

    private static final Set<String> CREATE = Set.of("messages", "tool_resources", "metadata");
    private static final Set<String> MODIFY = Set.of("tool_resources", "metadata");

    private ThreadFields() {}

    static CreateThread create(Fields body) {
        List<NewMessage> messages = body.only(CREATE)
                .notNull("messages", JsonKind.ARRAY)
                .objects("messages", Integer.MAX_VALUE, MessageFields::message);
        return CreateThread.builder()
                .messages(messages == null ? List.of() : messages)
                .toolResources(ResourceFields.made(body))
                .metadata(MetadataFields.readOrNone(body))
                .build();
    }

    static ModifyThread modify(Fields body, String threadId) {
        body.only(MODIFY);
        return new ModifyThread(
                threadId,
                Changes.of(body, "metadata", MetadataFields.read(body)),
                Changes.of(body, "tool_resources", ResourceFields.existing(body)));
    }
}

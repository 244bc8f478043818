package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message. */
final class MessageReader implements Members {

    private @Nullable String id;
    private @Nullable Instant createdAt;
    private String threadId = "";
    private @Nullable MessageStatus status;
    private @Nullable MessageIncompleteDetails incompleteDetails;
    private @Nullable Instant completedAt;
    private @Nullable Instant incompleteAt;
    private @Nullable Role role;
    private List<MessageContent> content = List.of();
    private @Nullable String assistantId;
    private @Nullable String runId;
    private List<Attachment> attachments = List.of();
    private @Nullable Metadata metadata;

    private MessageReader() {}

    static Message read(JsonIn in) {
        MessageReader reader = new MessageReader();
        Extras extras = in.members(reader);
        return reader.build(in.id(reader.id), extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        switch (name) {
            case "id" -> id = in.text();
            case "object" -> in.constant(Message.OBJECT);
            case "created_at" -> createdAt = in.time();
            case "thread_id" -> threadId = in.textOr("");
            case "status" -> status = in.word(MessageStatus::of);
            case "incomplete_details" -> incompleteDetails = in.object(ReasonReader::message);
            case "completed_at" -> completedAt = in.time();
            case "incomplete_at" -> incompleteAt = in.time();
            case "role" -> role = in.word(Role::of);
            case "content" -> content = in.listOrNone(ContentReader::read);
            case "assistant_id" -> assistantId = in.text();
            case "run_id" -> runId = in.text();
            case "attachments" -> attachments = in.objectsOrNone(AttachmentReader::read);
            case "metadata" -> metadata = in.object(MetadataReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Message build(String messageId, Extras extras) {
        return Message.builder(messageId)
                .createdAt(createdAt)
                .threadId(threadId)
                .status(status)
                .incompleteDetails(incompleteDetails)
                .completedAt(completedAt)
                .incompleteAt(incompleteAt)
                .role(role == null ? Role.of("") : role)
                .content(content)
                .assistantId(assistantId)
                .runId(runId)
                .attachments(attachments)
                .metadata(metadata == null ? Metadata.EMPTY : metadata)
                .extras(extras)
                .build();
    }
}

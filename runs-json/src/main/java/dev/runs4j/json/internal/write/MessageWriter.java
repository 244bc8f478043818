package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.TIME;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageStatus;
import java.time.Instant;
import java.util.Optional;

/** A message. */
final class MessageWriter {

    private MessageWriter() {}

    static void write(JsonOut out, Message message) {
        out.begin(message.extras());
        out.put("id", message.id(), TEXT);
        out.put("object", Message.OBJECT, TEXT);
        out.putOr("created_at", message.createdAt(), Instant.EPOCH, TIME);
        out.put("thread_id", message.threadId(), TEXT);
        out.putOr("status", message.status(), MessageStatus.COMPLETED, WORD);
        out.putOrNull("incomplete_details", details(out, message), OutcomeWriter::messageReason);
        out.putOrNull("completed_at", message.completedAt(), TIME);
        out.putOrNull("incomplete_at", message.incompleteAt(), TIME);
        out.put("role", message.role(), WORD);
        out.putList("content", message.content(), ContentWriter::write);
        out.putOrNull("assistant_id", message.assistantId(), TEXT);
        out.putOrNull("run_id", message.runId(), TEXT);
        out.putList("attachments", message.attachments(), AttachmentWriter::write);
        out.putMetadata(message.metadata());
        out.end();
    }

    /** The schema has no details without a reason. */
    private static Optional<MessageIncompleteDetails> details(JsonOut out, Message message) {
        return message.incompleteDetails()
                .filter(details -> !out.isResource() || details.reason().isPresent());
    }
}

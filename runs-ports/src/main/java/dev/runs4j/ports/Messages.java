package dev.runs4j.ports;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import org.jspecify.annotations.Nullable;

/**
 * Operations on messages.
 *
 * <ul>
 *   <li><b>M01</b> {@code create} adds a message at the end of the thread and answers with it; sent text comes back unchanged.
 *   <li><b>M02</b> A thread with an active run refuses messages with {@link dev.runs4j.ports.error.ThreadBusyException}; nothing is added.
 *   <li><b>M03</b> {@code list} gives the messages of one thread, newest first by default; with a run id only those that the run wrote.
 *   <li><b>M04</b> An unknown thread or message is a {@link dev.runs4j.ports.error.NotFoundException} that names which.
 *   <li><b>M05</b> {@code modify} replaces the metadata and nothing else.
 *   <li><b>M06</b> {@code delete} removes the message; reading it afterwards is a
 *       {@link dev.runs4j.ports.error.NotFoundException} of a message.
 *   <li><b>M07</b> A message that a run was writing when it was cancelled, failed or expired is {@code incomplete} with that reason.
 * </ul>
 */
public interface Messages {

    /** Adds a message; see rules M01 and M02. */
    Message create(CreateMessage command, CallOptions options);

    /** Adds a message without options. */
    default Message create(CreateMessage command) {
        return create(command, CallOptions.DEFAULT);
    }

    /** Adds a message to a thread. */
    default Message create(String threadId, NewMessage message) {
        return create(new CreateMessage(threadId, message), CallOptions.DEFAULT);
    }

    /** Lists messages, one page; a run id leaves only those that the run wrote. See rule M03. */
    Page<Message> list(String threadId, @Nullable String runId, PageRequest page, CallOptions options);

    /** Lists the newest messages of a thread, one page of the default size. */
    default Page<Message> list(String threadId) {
        return list(threadId, null, PageRequest.FIRST, CallOptions.DEFAULT);
    }

    /** Lists all messages, lazily. */
    default Pages<Message> listAll(String threadId, @Nullable String runId, PageRequest first, CallOptions options) {
        return new Pages<>(first, page -> list(threadId, runId, page, options), Message::id);
    }

    /** Lists all messages of a thread, lazily, newest first. */
    default Pages<Message> listAll(String threadId) {
        return listAll(threadId, null, PageRequest.FIRST, CallOptions.DEFAULT);
    }

    /** Reads a message; see rule M04. */
    Message get(String threadId, String messageId, CallOptions options);

    /** Reads a message without options. */
    default Message get(String threadId, String messageId) {
        return get(threadId, messageId, CallOptions.DEFAULT);
    }

    /**
     * Replaces a message's metadata; see rule M05. Needs {@link dev.runs4j.domain.command.Capability#MODIFY_MESSAGE}.
     */
    Message modify(ModifyMessage command, CallOptions options);

    /** Replaces a message's metadata without options. */
    default Message modify(ModifyMessage command) {
        return modify(command, CallOptions.DEFAULT);
    }

    /**
     * Deletes a message; see rule M06. Needs {@link dev.runs4j.domain.command.Capability#DELETE_MESSAGE}.
     */
    Deletion delete(String threadId, String messageId, CallOptions options);

    /** Deletes a message without options. */
    default Deletion delete(String threadId, String messageId) {
        return delete(threadId, messageId, CallOptions.DEFAULT);
    }
}

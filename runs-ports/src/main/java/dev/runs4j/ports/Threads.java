package dev.runs4j.ports;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.thread.ConversationThread;

/**
 * Operations on threads.
 *
 * <ul>
 *   <li><b>T01</b> {@code create} answers with the thread; its messages stand in it in their order.
 *   <li><b>T02</b> {@code get} answers with the thread as it is now; an unknown one is a
 *       {@link dev.runs4j.ports.error.NotFoundException} of a thread.
 *   <li><b>T03</b> {@code modify} replaces what the command changes, and nothing else.
 *   <li><b>T04</b> {@code delete} removes the thread with its messages and runs; every operation on it is a
 *       {@link dev.runs4j.ports.error.NotFoundException} afterwards. During an active run it may be refused with
 *       {@link dev.runs4j.ports.error.ThreadBusyException}.
 *   <li><b>T05</b> {@code list} gives threads, newest first by default.
 * </ul>
 */
public interface Threads {

    /** Creates a thread; see rule T01. */
    ConversationThread create(CreateThread command, CallOptions options);

    /** Creates a thread without options. */
    default ConversationThread create(CreateThread command) {
        return create(command, CallOptions.DEFAULT);
    }

    /** Creates a thread that begins with these messages. */
    default ConversationThread create(NewMessage... messages) {
        return create(CreateThread.with(messages), CallOptions.DEFAULT);
    }

    /** Reads a thread; see rule T02. */
    ConversationThread get(String threadId, CallOptions options);

    /** Reads a thread without options. */
    default ConversationThread get(String threadId) {
        return get(threadId, CallOptions.DEFAULT);
    }

    /** Changes a thread; see rule T03. */
    ConversationThread modify(ModifyThread command, CallOptions options);

    /** Changes a thread without options. */
    default ConversationThread modify(ModifyThread command) {
        return modify(command, CallOptions.DEFAULT);
    }

    /** Deletes a thread; see rule T04. */
    Deletion delete(String threadId, CallOptions options);

    /** Deletes a thread without options. */
    default Deletion delete(String threadId) {
        return delete(threadId, CallOptions.DEFAULT);
    }

    /** Lists threads, one page; needs {@link dev.runs4j.domain.command.Capability#LIST_THREADS}. */
    Page<ConversationThread> list(PageRequest page, CallOptions options);

    /** Lists the newest threads, one page of the default size. */
    default Page<ConversationThread> list() {
        return list(PageRequest.FIRST, CallOptions.DEFAULT);
    }

    /** Lists all threads, lazily. */
    default Pages<ConversationThread> listAll(PageRequest first, CallOptions options) {
        return new Pages<>(first, page -> list(page, options), ConversationThread::id);
    }

    /** Lists all threads, lazily, newest first. */
    default Pages<ConversationThread> listAll() {
        return listAll(PageRequest.FIRST, CallOptions.DEFAULT);
    }
}

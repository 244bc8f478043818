package dev.runs4j.ports;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;

/**
 * Operations on assistants; all need {@link dev.runs4j.domain.command.Capability#ASSISTANTS}.
 *
 * <ul>
 *   <li><b>A01</b> {@code create} answers with the assistant and shows every field of the command that servers echo.
 *   <li><b>A02</b> {@code get} answers with the assistant as it is now; an unknown one is a
 *       {@link dev.runs4j.ports.error.NotFoundException} of an assistant.
 *   <li><b>A03</b> {@code modify} replaces what the command changes, clears what it clears, and leaves the rest.
 *   <li><b>A04</b> {@code delete} removes the assistant; runs that exist keep their settings.
 *   <li><b>A05</b> {@code list} gives assistants, newest first by default.
 * </ul>
 *
 * <p>All lists of all ports follow these rules:
 *
 * <ul>
 *   <li><b>P01</b> A page has at most as many items as asked for, 20 where nothing was asked for, in the order asked for, newest first by
 *       default.
 *   <li><b>P02</b> {@code after} and {@code before} leave out the named item and what lies on its other side; {@code before} gives the items
 *       next to it.
 *   <li><b>P03</b> {@code hasMore} says whether there are further items behind the page, or in front of it where only {@code before} was
 *       given.
 *   <li><b>P04</b> A cursor that names no item is refused with {@link dev.runs4j.ports.error.NotFoundException} or
 *       {@link dev.runs4j.ports.error.InvalidRequestException}.
 * </ul>
 */
public interface Assistants {

    /** Creates an assistant; see rule A01. */
    Assistant create(CreateAssistant command, CallOptions options);

    /** Creates an assistant without options. */
    default Assistant create(CreateAssistant command) {
        return create(command, CallOptions.DEFAULT);
    }

    /** Reads an assistant; see rule A02. */
    Assistant get(String assistantId, CallOptions options);

    /** Reads an assistant without options. */
    default Assistant get(String assistantId) {
        return get(assistantId, CallOptions.DEFAULT);
    }

    /** Lists assistants, one page. */
    Page<Assistant> list(PageRequest page, CallOptions options);

    /** Lists the newest assistants, one page of the default size. */
    default Page<Assistant> list() {
        return list(PageRequest.FIRST, CallOptions.DEFAULT);
    }

    /** Lists all assistants, lazily. */
    default Pages<Assistant> listAll(PageRequest first, CallOptions options) {
        return new Pages<>(first, page -> list(page, options), Assistant::id);
    }

    /** Lists all assistants, lazily, newest first. */
    default Pages<Assistant> listAll() {
        return listAll(PageRequest.FIRST, CallOptions.DEFAULT);
    }

    /** Changes an assistant; see rule A03. */
    Assistant modify(ModifyAssistant command, CallOptions options);

    /** Changes an assistant without options. */
    default Assistant modify(ModifyAssistant command) {
        return modify(command, CallOptions.DEFAULT);
    }

    /** Deletes an assistant; see rule A04. */
    Deletion delete(String assistantId, CallOptions options);

    /** Deletes an assistant without options. */
    default Deletion delete(String assistantId) {
        return delete(assistantId, CallOptions.DEFAULT);
    }
}

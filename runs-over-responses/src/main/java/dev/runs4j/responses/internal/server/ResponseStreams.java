package dev.runs4j.responses.internal.server;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.util.List;

/** Follows responses event by event. Safe for many threads. */
public interface ResponseStreams {

    /**
     * Has a response made as {@link dev.runs4j.responses.internal.operation.ResponsesServer#create} does, with the same exceptions, and follows it. It
     * reads until the server has named the response; a stream that breaks or ends before that is a write whose fate is not known. The deadline is for
     * that much only: the stream outlives it.
     */
    OpenedResponse open(
            RunRecord run, Metadata metadata, int number, Hop hop, List<ToolOutput> amends, CallOptions options);

    /**
     * Follows a response that was made with a stream, again.
     *
     * @param response the response
     * @param after the number of the last event that was seen; -1 for none
     * @throws dev.runs4j.ports.error.RunsException when that is not possible, such as for a response that was not made with a stream
     */
    ResponseEvents join(String response, long after, CallOptions options);
}

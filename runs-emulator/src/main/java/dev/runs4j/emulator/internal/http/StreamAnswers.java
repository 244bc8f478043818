package dev.runs4j.emulator.internal.http;

import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import java.io.IOException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with streams. A stream that breaks, and one that the server ends because it stops, is cut off without its end, so that the client
 * sees it as broken; the run lives on.
 */
final class StreamAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(StreamAnswers.class);

    private final RunsClock clock;
    private final OpenStreams open;

    StreamAnswers(RunsClock clock, OpenStreams open) {
        this.clock = clock;
        this.open = open;
    }

    /**
     * Sends all events, which takes as long as the run does.
     *
     * @return the bytes of the body
     * @throws RunsException when the stream fails before anything was sent
     */
    long answer(Exchange exchange, RunStream stream) {
        EndPoint connection =
                exchange.request().getConnectionMetaData().getConnection().getEndPoint();
        try (stream) {
            open.add(stream);
            exchange.events();
            ClientWatch watch = ClientWatch.over(connection, stream::close);
            return send(exchange, new StreamSender(stream, clock, exchange.response()), watch, connection);
        } finally {
            open.remove(stream);
        }
    }

    private long send(Exchange exchange, StreamSender sender, ClientWatch watch, EndPoint connection) {
        boolean whole = false;
        try {
            sender.send();
            whole = !watch.isGone() && !open.isClosing();
        } catch (RunsException broken) {
            if (sender.isSilent()) {
                throw broken;
            }
            sender.flushQuietly();
        } catch (IOException gone) {
            LOG.debug("The client of {} has gone", exchange.id(), gone);
        } finally {
            watch.end(); // Before the last bytes: the next request is not ours to read.
        }
        if (whole) {
            end(exchange, sender, watch.isAhead() ? connection : null);
        } else {
            exchange.callback().failed(new EofException("The stream was cut off"));
        }
        return sender.bytes();
    }

    /** Sends the last bytes; closes the connection behind them where the client has sent something that was lost. */
    private static void end(Exchange exchange, StreamSender sender, @Nullable EndPoint connection) {
        Callback callback = connection == null
                ? exchange.callback()
                : Callback.from(exchange.callback(), (Runnable) connection::close);
        exchange.response().write(true, sender.rest(), callback);
    }
}

package dev.runs4j.emulator.internal.http;

import java.io.IOException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with streams. A stream that breaks, and one that the server ends because it stops, is cut off without its end, so that the client
 * sees it as broken.
 */
final class StreamAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(StreamAnswers.class);

    private final Desk desk;
    private final OpenStreams open;

    StreamAnswers(Desk desk, OpenStreams open) {
        this.desk = desk;
        this.open = open;
    }

    /**
     * Sends all events, which takes as long as they come. A failure before anything was sent is thrown on.
     */
    void answer(Exchange exchange, FrameSource stream) {
        EndPoint connection =
                exchange.request().getConnectionMetaData().getConnection().getEndPoint();
        try (stream) {
            open.add(stream);
            exchange.events();
            ClientWatch watch = ClientWatch.over(connection, stream::close);
            send(exchange, new StreamSender(stream, exchange), watch, connection);
        } finally {
            open.remove(stream);
        }
    }

    private void send(Exchange exchange, StreamSender sender, ClientWatch watch, EndPoint connection) {
        boolean whole = false;
        try {
            sender.send();
            whole = !watch.isGone() && !open.isClosing();
        } catch (RuntimeException | Error broken) {
            if (sender.isSilent()) {
                throw broken;
            }
            log(exchange, broken);
            sender.flushQuietly();
        } catch (IOException gone) {
            LOG.debug("The client of {} has gone", exchange.id(), gone);
        } finally {
            watch.end(); // Before the last bytes: the next request is not ours to read.
        }
        if (whole) {
            end(exchange, sender, watch.isAhead() ? connection : null);
        } else {
            exchange.cutOff();
        }
    }

    /** A script of a test may well fail with an assertion; nobody else would tell. */
    private void log(Exchange exchange, Throwable broken) {
        if (desk.isUnforeseen(broken)) {
            LOG.error("The stream of {} failed", exchange.id(), broken);
        } else {
            LOG.debug("The stream of {} broke", exchange.id(), broken);
        }
    }

    /** Sends the last bytes; closes the connection behind them where the client has sent something that was lost. */
    private static void end(Exchange exchange, StreamSender sender, @Nullable EndPoint connection) {
        Callback callback = connection == null
                ? exchange.callback()
                : Callback.from(exchange.callback(), (Runnable) connection::close);
        exchange.last(sender.rest(), callback);
    }
}

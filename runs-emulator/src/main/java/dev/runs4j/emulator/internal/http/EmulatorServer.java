package dev.runs4j.emulator.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server and its threads. Safe for many threads. */
public final class EmulatorServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmulatorServer.class);
    private static final String NAME = "runs-emulator";
    private static final int MIN_THREADS = 8;
    private static final int RESERVED_THREADS = 6;
    private static final int IDLE_THREAD_MILLIS = 60_000;
    private static final int IDLE_CONNECTION_MILLIS = 300_000;
    private static final int BACKLOG = 1024;

    private final Server server;
    private final ServerConnector connector;
    private final OpenStreams streams;
    private final Connections connections = new Connections();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final int port;

    private EmulatorServer(ServerSettings settings, Desk desk) {
        this.streams = new OpenStreams(places(settings));
        this.server = new Server(
                threads(settings),
                new ScheduledExecutorScheduler(NAME + "-scheduler", true),
                new ArrayByteBufferPool());
        server.setStopTimeout(settings.grace().toMillis());
        server.setErrorHandler(new ServerErrors(desk.manners()));
        server.setHandler(new GracefulHandler(new HttpApi(settings, desk, streams, connections)));
        this.connector = new ServerConnector(server, 1, -1, new HttpConnectionFactory(http()));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_CONNECTION_MILLIS);
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
        open(settings);
        this.port = connector.getLocalPort();
    }

    /**
     * Starts a server of one protocol.
     *
     * @throws UncheckedIOException when it cannot listen, such as on a port that is taken; nothing is left running
     */
    public static EmulatorServer start(ServerSettings settings, Desk desk) {
        return new EmulatorServer(settings, desk);
    }

    private static QueuedThreadPool threads(ServerSettings settings) {
        QueuedThreadPool threads = new QueuedThreadPool(
                settings.maxThreads(), Math.min(MIN_THREADS, settings.maxThreads()), IDLE_THREAD_MILLIS);
        threads.setName(NAME);
        threads.setDaemon(true);
        threads.setStopTimeout(settings.grace().toMillis());
        if (settings.virtualThreads() && VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor(NAME + "-virtual-"));
        }
        return threads;
    }

    /** A stream holds its thread until its run ends: enough must be left for whoever ends the run. */
    private static int places(ServerSettings settings) {
        boolean endless = settings.virtualThreads() && VirtualThreads.areSupported();
        return endless ? Integer.MAX_VALUE : settings.maxThreads() - RESERVED_THREADS;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.UNSAFE); // Paths are cut and decoded here, one segment at a time.
        return http;
    }

    private void open(ServerSettings settings) {
        try {
            connector.open();
            server.start();
        } catch (IOException taken) {
            stop();
            throw new UncheckedIOException(
                    "Cannot listen on " + settings.host() + ":" + settings.port() + ": " + reason(taken)
                            + hint(settings),
                    taken);
        } catch (Exception failed) {
            stop();
            throw new IllegalStateException("The server did not start", failed);
        }
    }

    /** What the system says; what is around it repeats the address. */
    private static String reason(IOException taken) {
        Throwable deepest = taken;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Objects.requireNonNullElse(deepest.getMessage(), deepest.toString());
    }

    private static String hint(ServerSettings settings) {
        return settings.port() == 0 ? "" : "; port 0 takes one that is free";
    }

    /** {@return the port that it listens on} */
    public int port() {
        return port;
    }

    /** Takes no more requests, cuts off the streams, lets the running requests end within the grace, and stops. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            streams.closeAll();
            connections.closeIdle(connector);
            stop();
        }
    }

    private void stop() {
        try {
            server.stop();
        } catch (Exception unfinished) { // Requests that outlast the grace are interrupted; the server has stopped.
            LOG.debug("Some requests did not end in time", unfinished);
        }
        server.destroy();
    }
}

package dev.runs4j.emulator;

import dev.runs4j.emulator.internal.assistants.AssistantsDesk;
import dev.runs4j.emulator.internal.http.EmulatorServer;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks the Assistants protocol for a backend, so that clients in any language can use it, and be tested against it.
 *
 * <p>It serves the 23 operations of the official OpenAI schema 2.3.0 on assistants, threads, messages and runs below {@link #baseUrl()},
 * or what another {@linkplain EmulatorDialect dialect} has, streams included, and {@code GET /health} beside them. It speaks HTTP/1.1 without TLS. By default it listens on the loopback interface
 * only, on a port that is free, and asks for no key.
 *
 * <p>Each request runs on a thread of the server, and a stream holds its thread to its end; see {@link Builder#maxThreads}. Safe for many
 * threads.
 */
public final class RunsEmulator implements AutoCloseable {

    private final EmulatorServer server;
    private final URI baseUrl;

    private RunsEmulator(Listening listening, AssistantsDesk desk) {
        this.server = listening.start(desk);
        this.baseUrl = listening.baseUrl(server, desk);
    }

    /**
     * Serves a backend on the loopback interface, on a port that is free, with the defaults.
     *
     * @param backend what is served; it stays the caller's to close
     * @return the running server
     * @throws java.io.UncheckedIOException when it cannot listen
     */
    public static RunsEmulator start(RunsBackend backend) {
        return serving(backend).start();
    }

    /**
     * Begins to set up a server.
     *
     * @param backend what is served; it stays the caller's to close
     * @return a builder with the defaults
     */
    public static Builder serving(RunsBackend backend) {
        return new Builder(backend);
    }

    /** {@return the address that clients take as their base URL; it ends in what the dialect's addresses begin with, such as {@code /v1}} */
    public URI baseUrl() {
        return baseUrl;
    }

    /** {@return the port that it listens on} */
    public int port() {
        return server.port();
    }

    /**
     * Stops the server. It takes no more requests; running ones may end within a short time, see {@link Builder#grace}; open streams are cut
     * off, and their runs live on. None of its threads is left. The backend is not closed, since it was not made here. Closing again has no
     * effect.
     */
    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "RunsEmulator[" + baseUrl + "]";
    }

    /** Sets up a server. Not thread-safe. */
    public static final class Builder {

        private final RunsBackend backend;
        private final Listening listening = new Listening();
        private EmulatorDialect dialect = EmulatorDialect.OPENAI;
        private boolean extensions;

        private Builder(RunsBackend backend) {
            this.backend = Objects.requireNonNull(backend, "backend");
        }

        /** Sets the kind of server that it emulates; {@link EmulatorDialect#OPENAI} by default. */
        public Builder dialect(EmulatorDialect kind) {
            this.dialect = Objects.requireNonNull(kind, "dialect");
            return this;
        }

        /**
         * Sets whether requests may hold what the backend can do though the dialect does not know it, such as other kinds of tools or
         * approvals, within the backend's own limits; false by default, so that they are refused as the dialect's server would.
         */
        public Builder extensions(boolean wanted) {
            this.extensions = wanted;
            return this;
        }

        /**
         * Sets the address to listen on: a name or an IP address of this machine; {@code 127.0.0.1} by default. Any other than loopback
         * needs an {@link #apiKey}.
         */
        public Builder host(String address) {
            listening.host(address);
            return this;
        }

        /** Sets the port, 0 to 65,535; 0, which is the default, takes any that is free. */
        public Builder port(int number) {
            listening.port(number);
            return this;
        }

        /**
         * Sets the key that clients must send as {@code Authorization: Bearer}, or as the dialect has it; null, the default, for none. It
         * is never logged. Without a key only requests for a loopback address or for {@link #host} are served, and none of pages in a
         * browser that come from elsewhere.
         *
         * @throws IllegalArgumentException when the key begins or ends with a blank, since no header can hold that
         */
        public Builder apiKey(@Nullable Secret key) {
            listening.apiKey(key);
            return this;
        }

        /**
         * Sets whether a request without the header {@code OpenAI-Beta: assistants=v2} is refused, as the official server does; false by
         * default. A strict server also refuses bodies that do not say that they are JSON; others are refused by every server when they
         * say that they are something else. The dialects of Azure know no such header.
         */
        public Builder strict(boolean wanted) {
            listening.strict(wanted);
            return this;
        }

        /**
         * Sets whether each request is logged with its method, path, status, size, time and id, at level info of the logger
         * {@code dev.runs4j.emulator.access}; false by default. Queries, headers and bodies are never logged.
         */
        public Builder accessLog(boolean wanted) {
            listening.accessLog(wanted);
            return this;
        }

        /**
         * Sets how many threads there may be, 8 or more; 512 by default. A request takes one while it is carried out, a stream until it
         * ends, and up to four are the server's own; what comes on top waits. So that there is always one for whoever cancels, there may
         * be six streams fewer than threads; more are refused with status 503. Threads are made when they are needed.
         */
        public Builder maxThreads(int number) {
            listening.maxThreads(number);
            return this;
        }

        /**
         * Sets whether requests run on virtual threads where the JVM has them (Java 21 and later), so that streams are not bounded by
         * {@link #maxThreads}; false by default. A stop does not interrupt a call that waits on a virtual thread. On an older JVM this has
         * no effect.
         */
        public Builder virtualThreads(boolean wanted) {
            listening.virtualThreads(wanted);
            return this;
        }

        /** Sets the largest body of a request in bytes, 1 or more; 64 MiB by default. A larger one is refused with status 413. */
        public Builder maxBodyBytes(int bytes) {
            listening.maxBodyBytes(bytes);
            return this;
        }

        /** Sets how long {@link RunsEmulator#close()} waits for running requests, more than nothing; two seconds by default. */
        public Builder grace(Duration time) {
            listening.grace(time);
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws IllegalStateException when it would be open to other machines without a key
         * @throws java.io.UncheckedIOException when it cannot listen, such as on a port that is taken; nothing is left running
         */
        public RunsEmulator start() {
            return new RunsEmulator(
                    listening, new AssistantsDesk(backend, dialect.dialect(), extensions, listening.isStrict()));
        }
    }
}

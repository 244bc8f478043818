package dev.runs4j.emulator;

import dev.runs4j.emulator.internal.http.EmulatorServer;
import dev.runs4j.emulator.internal.responses.ResponsesDesk;
import dev.runs4j.emulator.responses.ResponsesDialect;
import dev.runs4j.emulator.responses.ResponsesScript;
import dev.runs4j.emulator.responses.ResponsesService;
import dev.runs4j.emulator.responses.ResponsesServiceBuilder;
import dev.runs4j.emulator.responses.ResponsesSwitches;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.time.RunsClock;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scripted server of the Responses and Conversations API, so that clients in any language can be tested against it. It has no model and no backend
 * behind it: what it keeps is its own, and a script says what responses do.
 *
 * <p>It serves the operations of {@link ResponsesService} below {@link #baseUrl()} as its {@linkplain ResponsesDialect dialect} has them, streams
 * included, and beside them {@code GET /health} and {@code GET /emulator/ledger}, which shows {@linkplain ResponsesService#ledger() what was accepted}
 * to whoever has the key. It speaks HTTP/1.1 without TLS. By default it listens on the loopback interface only, on a port that is free, and asks for no
 * key. Each request runs on a thread of the server; a stream, and a foreground response, hold it to their end. Safe for many threads.
 */
public final class ResponsesEmulator implements AutoCloseable {

    private final ResponsesService service;
    private final EmulatorServer server;
    private final URI baseUrl;

    private ResponsesEmulator(Listening listening, ResponsesService service) {
        ResponsesDesk desk = new ResponsesDesk(service);
        this.service = service;
        this.server = listening.start(desk);
        this.baseUrl = listening.baseUrl(server, desk);
    }

    /**
     * Starts a server with the defaults.
     *
     * @return the running server
     * @throws java.io.UncheckedIOException when it cannot listen
     */
    public static ResponsesEmulator start() {
        return builder().start();
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the address that clients take as their base URL; it ends in what the dialect's addresses begin with, such as {@code /v1}} */
    public URI baseUrl() {
        return baseUrl;
    }

    /** {@return the port that it listens on} */
    public int port() {
        return server.port();
    }

    /** {@return what it serves, with its ledger and its faults} */
    public ResponsesService service() {
        return service;
    }

    /**
     * Stops the server. It takes no more requests; running ones may end within a short time, see {@link Builder#grace}; open streams are cut off. None of
     * its threads is left. The service can still be asked. Closing again has no effect.
     */
    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "ResponsesEmulator[" + baseUrl + "]";
    }

    /** Sets up a server. Not thread-safe. */
    public static final class Builder {

        private final Listening listening = new Listening();
        private final ResponsesServiceBuilder settings = ResponsesService.builder();
        private @Nullable ResponsesService service;

        private Builder() {}

        /** Sets what is served, in place of a service by this builder's other settings. */
        public Builder service(ResponsesService made) {
            this.service = Objects.requireNonNull(made, "service");
            return this;
        }

        /** Sets the clock of the service; see {@link ResponsesServiceBuilder#clock}. */
        public Builder clock(RunsClock time) {
            settings.clock(time);
            return this;
        }

        /** Sets what responses do; see {@link ResponsesServiceBuilder#script}. */
        public Builder script(ResponsesScript plans) {
            settings.script(plans);
            return this;
        }

        /** Sets how it behaves where real servers are not known; see {@link ResponsesServiceBuilder#switches}. */
        public Builder switches(ResponsesSwitches set) {
            settings.switches(set);
            return this;
        }

        /** Sets the kind of server that it emulates; {@link ResponsesDialect#OPENAI} by default. */
        public Builder dialect(ResponsesDialect kind) {
            settings.dialect(kind);
            return this;
        }

        /** Sets how long responses are kept; see {@link ResponsesServiceBuilder#retention}. */
        public Builder retention(Duration time) {
            settings.retention(time);
            return this;
        }

        /** Sets how many tokens a model reads; see {@link ResponsesServiceBuilder#contextWindow}. */
        public Builder contextWindow(int tokens) {
            settings.contextWindow(tokens);
            return this;
        }

        /** Sets the address to listen on; see {@link RunsEmulator.Builder#host}. */
        public Builder host(String address) {
            listening.host(address);
            return this;
        }

        /** Sets the port, 0 to 65,535; 0, which is the default, takes any that is free. */
        public Builder port(int number) {
            listening.port(number);
            return this;
        }

        /** Sets the key that clients must send, as the dialect has it; see {@link RunsEmulator.Builder#apiKey}. */
        public Builder apiKey(@Nullable Secret key) {
            listening.apiKey(key);
            return this;
        }

        /** Sets whether bodies that do not say that they are JSON are refused; false by default. */
        public Builder strict(boolean wanted) {
            listening.strict(wanted);
            return this;
        }

        /** Sets whether each request is logged; see {@link RunsEmulator.Builder#accessLog}. */
        public Builder accessLog(boolean wanted) {
            listening.accessLog(wanted);
            return this;
        }

        /** Sets how many threads there may be; see {@link RunsEmulator.Builder#maxThreads}. */
        public Builder maxThreads(int number) {
            listening.maxThreads(number);
            return this;
        }

        /** Sets whether requests run on virtual threads where the JVM has them; false by default. */
        public Builder virtualThreads(boolean wanted) {
            listening.virtualThreads(wanted);
            return this;
        }

        /** Sets the largest body of a request in bytes, 1 or more; 64 MiB by default. A larger one is refused with status 413. */
        public Builder maxBodyBytes(int bytes) {
            listening.maxBodyBytes(bytes);
            return this;
        }

        /** Sets how long {@link ResponsesEmulator#close()} waits for running requests, more than nothing; two seconds by default. */
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
        public ResponsesEmulator start() {
            return new ResponsesEmulator(listening, service == null ? settings.build() : service);
        }
    }
}

package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.ports.Secret;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Received;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A backend and the raw server behind it. */
final class Served implements AutoCloseable {

    static final Secret KEY = Secret.of("sk-canary-4711");

    final RawServer server;
    final AssistantsBackend backend;

    private Served(
            RawServer server,
            HttpTransport transport,
            UnaryOperator<AssistantsSetup.Builder> setup,
            UnaryOperator<AssistantsDialect.Builder> dialect) {
        this.server = server;
        AssistantsDialect.Builder usual =
                dialect().base(server.uri("/v1").toString()).credentials(Credentials.bearer(KEY));
        AssistantsSetup.Builder builder = AssistantsSetup.over(transport).retries(RetrySettings.none());
        this.backend = new AssistantsBackend(
                dialect.apply(usual).build(), setup.apply(builder).build());
    }

    /** A server that can do everything, but for its address and its key. */
    static AssistantsDialect.Builder dialect() {
        return AssistantsDialect.builder()
                .name("test")
                .headers(HttpHeaders.of("OpenAI-Beta", "assistants=v2"))
                .capabilities(all());
    }

    private static Set<Capability> all() {
        Set<Capability> all = new LinkedHashSet<>(Capability.values());
        all.remove(Capability.STREAM_RESUME);
        all.remove(Capability.RECOVERS_CREATES);
        return all;
    }

    static Served by(Script... scripts) {
        return with(builder -> builder, scripts);
    }

    static Served with(UnaryOperator<AssistantsSetup.Builder> setup, Script... scripts) {
        return over(HttpTransports.standard().build(), setup, dialect -> dialect, scripts);
    }

    static Served with(UnaryOperator<AssistantsSetup.Builder> setup, Credentials credentials, Script... scripts) {
        return over(HttpTransports.standard().build(), setup, dialect -> dialect.credentials(credentials), scripts);
    }

    static Served over(
            HttpTransport transport,
            UnaryOperator<AssistantsSetup.Builder> setup,
            UnaryOperator<AssistantsDialect.Builder> dialect,
            Script... scripts) {
        try {
            return new Served(RawServer.start(scripts), transport, setup, dialect);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Served answering(String json) {
        return by(Script.answering(ok(json)));
    }

    /** An answer as servers of the protocol send it. */
    static String ok(String json, String... headers) {
        return answer("200 OK", "application/json", json, headers);
    }

    static String answer(String status, String type, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        head.append("Content-Type: ").append(type).append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        String bytes = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return head + "Content-Length: " + bytes.length() + "\r\n\r\n" + bytes;
    }

    Received request() {
        return server.onlyRequest();
    }

    @Override
    public void close() {
        backend.close();
        server.close();
    }
}

package dev.runs4j.wire.internal.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.testserver.RawServer;
import dev.runs4j.wire.testserver.Script;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that makes no tunnel. */
@Timeout(30)
class ProxyTest {

    private static RunsException refused(String status, int times) throws IOException {
        Script refusing = Script.answering("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
        try (RawServer proxy = RawServer.start(refusing)) {
            AssistantsDialect dialect = Served.dialect()
                    .base("https://far.invalid/v1")
                    .credentials(Credentials.bearer(Served.KEY))
                    .build();
            AssistantsSetup setup = AssistantsSetup.over(HttpTransports.standard()
                            .proxy("127.0.0.1", proxy.port(), "ann", Secret.of("wrong"))
                            .build())
                    .clock(VirtualClock.automatic(Instant.EPOCH))
                    .build();
            try (AssistantsBackend backend = new AssistantsBackend(dialect, setup)) {
                RunsException error = catchThrowableOfType(
                        RunsException.class,
                        () -> backend.runs()
                                .create(CreateRun.on("thread_1").by("asst_1").build()));
                assertThat(proxy.requests())
                        .hasSize(times)
                        .allMatch(request -> request.line().startsWith("CONNECT far.invalid:443"));
                return error;
            }
        }
    }

    @Test
    void aPasswordThatItRefusesIsSaidOnce() throws Exception {
        assertThat(refused("407 Proxy Authentication Required", 1))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the proxy wants a credential")
                .satisfies(error -> assertThat(error.details().httpStatus()).hasValue(407));
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "405 Method Not Allowed"})
    void aRefusalForGoodIsTakenForOne(String status) throws Exception {
        assertThat(refused(status, 1))
                .isInstanceOf(PermissionException.class)
                .hasMessageContaining("the proxy does not let it through");
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 Too Many Requests", "502 Bad Gateway"})
    void aRefusalForAWhileIsTriedAgain(String status) throws Exception {
        assertThat(refused(status, 3)).isInstanceOf(BackendUnavailableException.class);
    }
}

package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Secret;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.failure.FailureReader;
import dev.runs4j.wire.internal.failure.Redactor;
import dev.runs4j.wire.internal.failure.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells people of calls, without secrets: errors and the log. Immutable. */
final class Reports {

    private final AssistantsDialect dialect;
    private final AssistantsSetup setup;
    private final Redactor redactor;
    private final FailureReader failures;
    private final WireLog log;

    Reports(AssistantsDialect dialect, AssistantsSetup setup) {
        this(dialect, setup, new Redactor(dialect.credentials()::secrets).with(SecretFields.in(dialect.headers())));
    }

    private Reports(AssistantsDialect dialect, AssistantsSetup setup, Redactor redactor) {
        this.dialect = dialect;
        this.setup = setup;
        this.redactor = redactor;
        this.failures =
                new FailureReader(dialect.requestIdHeaders(), dialect.base(), dialect.query(), redactor, setup.clock());
        this.log = new WireLog(dialect.name(), setup.logging(), redactor, failures, setup.clock());
    }

    /** {@return the reports of one call, which may have secrets of its own, in its header fields and in its body} */
    Reports of(Subject subject, CallOptions options, byte @Nullable [] body) {
        List<Secret> inBody = BodySecrets.in(body);
        if (inBody.isEmpty() && options.headers().isEmpty()) {
            return this;
        }
        HttpHeaders.Builder own = HttpHeaders.builder();
        options.headers().forEach(own::add);
        List<Secret> secrets = new ArrayList<>(SecretFields.in(own.build()));
        // Some MCP servers are told whose call it is; those ids are in the address as well, and errors name them.
        inBody.stream()
                .filter(secret -> subject.ids().noneMatch(secret.reveal()::equals))
                .forEach(secrets::add);
        return secrets.isEmpty() ? this : new Reports(dialect, setup, redactor.with(secrets));
    }

    FailureReader failures() {
        return failures;
    }

    WireLog log() {
        return log;
    }
}

package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.failure.FailureReader;
import dev.runs4j.wire.internal.failure.Redactor;

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
        this.failures = new FailureReader(dialect.requestIdHeaders(), dialect.query(), redactor, setup.clock());
        this.log = new WireLog(dialect.name(), setup.logging(), redactor, failures, setup.clock());
    }

    /** {@return the reports of one call, which may have secrets of its own} */
    Reports of(CallOptions options) {
        if (options.headers().isEmpty()) {
            return this;
        }
        HttpHeaders.Builder own = HttpHeaders.builder();
        options.headers().forEach(own::add);
        Redactor more = redactor.with(SecretFields.in(own.build()));
        return more == redactor ? this : new Reports(dialect, setup, more);
    }

    FailureReader failures() {
        return failures;
    }

    WireLog log() {
        return log;
    }
}

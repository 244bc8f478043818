package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.internal.client.WireApis;
import dev.runs4j.wire.internal.client.WireCall;
import dev.runs4j.wire.internal.failure.FailedAttemptException;
import dev.runs4j.wire.internal.failure.FailureReader;
import dev.runs4j.wire.internal.failure.Subject;
import dev.runs4j.wire.internal.failure.Unrenewed;
import dev.runs4j.wire.internal.retry.Attempt;
import dev.runs4j.wire.internal.retry.Retrier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way of every call: may it begin, sending, sending again, refusals, and what the answer says. Safe for many threads. */
final class Exchange {

    private static final int UNAUTHORIZED = 401;
    private static final String AUTHORIZATION =
            "Authorization"; // What can be renewed is a token (RFC 6750, section 2.1).

    private final Lifeline lifeline;
    private final Retrier retrier;
    private final Reports reports;
    private final Credentials credentials;
    private final Outgoing outgoing;

    Exchange(Lifeline lifeline, Retrier retrier, Reports reports, Credentials credentials, Outgoing outgoing) {
        this.lifeline = lifeline;
        this.retrier = retrier;
        this.reports = reports;
        this.credentials = credentials;
        this.outgoing = outgoing;
    }

    /** Makes a call whose answer is a document; the answer is closed when it has been read. */
    <T> T call(Subject subject, CallOptions options, byte @Nullable [] body, Sender sender, AnswerReader<T> reader) {
        lifeline.checkOpen();
        Sending sending = new Sending(subject, options, body, false, sender, reports.of(subject, options, body));
        return retrier.call(subject, options.deadline(), attempt -> {
            try (HttpAnswer answer = send(sending, attempt)) {
                return read(sending, answer, reader);
            }
        });
    }

    /** Makes a call whose answer is a stream; what was read owns the answer. */
    <T> T open(Subject subject, CallOptions options, byte @Nullable [] body, Sender sender, AnswerReader<T> reader) {
        lifeline.checkOpen();
        Sending sending = new Sending(subject, options, body, true, sender, reports.of(subject, options, body));
        return retrier.call(subject, options.deadline(), attempt -> opened(sending, send(sending, attempt), reader));
    }

    private static <T> T opened(Sending sending, HttpAnswer answer, AnswerReader<T> reader) {
        boolean opened = false;
        try {
            T stream = read(sending, answer, reader);
            opened = true;
            return stream;
        } finally {
            if (!opened) {
                answer.close();
            }
        }
    }

    private static <T> T read(Sending sending, HttpAnswer answer, AnswerReader<T> reader) {
        FailureReader failures = sending.reports().failures();
        failures.requirePlain(sending.subject(), answer);
        try {
            return reader.read(answer);
        } catch (UncheckedIOException broken) {
            throw failures.broken(sending.subject(), Objects.requireNonNull(broken.getCause(), "cause"));
        } catch (MalformedResponseException unreadable) {
            throw failures.unreadable(sending.subject(), answer, unreadable);
        }
    }

    private HttpAnswer send(Sending sending, Attempt attempt) {
        WireCall call = call(sending, attempt);
        HttpAnswer answer = sendOnce(sending, attempt, call);
        if (answer.status() == UNAUTHORIZED) {
            FailedAttemptException refusal = refusal(sending, answer);
            answer = sendOnce(sending, attempt, renewed(sending, attempt, call, refusal));
        }
        if (answer.status() >= 200 && answer.status() < 300) {
            return answer;
        }
        throw refusal(sending, answer);
    }

    private static FailedAttemptException refusal(Sending sending, HttpAnswer answer) {
        try (answer) {
            return sending.reports().failures().refused(sending.subject(), answer);
        }
    }

    /**
     * Nothing was done without knowing who asks; so what follows is no retry. The refusal is the last word where there is nothing else to say, or
     * no time to say it.
     */
    private WireCall renewed(Sending sending, Attempt attempt, WireCall refused, FailedAttemptException refusal) {
        if (!(refusal.error() instanceof AuthenticationException) || !credentials.renew(refused.headers())) {
            throw refusal;
        }
        WireCall call;
        try {
            call = call(sending, attempt);
        } catch (AuthenticationException | BackendUnavailableException none) {
            throw Unrenewed.without(sending.subject(), refusal, none);
        }
        if (call.headers().first(AUTHORIZATION).equals(refused.headers().first(AUTHORIZATION))) {
            throw Unrenewed.again(sending.subject(), refusal, credentials.origin());
        }
        return call;
    }

    private WireCall call(Sending sending, Attempt attempt) {
        lifeline.checkOpen();
        return outgoing.call(sending.options(), sending.body(), sending.stream(), attempt);
    }

    private HttpAnswer sendOnce(Sending sending, Attempt attempt, WireCall call) {
        Subject subject = sending.subject();
        FailureReader failures = sending.reports().failures();
        WireLog.Line line = sending.reports().log().begin(subject, attempt, call);
        try {
            HttpAnswer answer = WireApis.answer(sending.sender().send(call));
            return line.answered(answer);
        } catch (IOException broken) {
            line.broken(broken);
            throw failures.broken(subject, broken);
        } catch (IllegalArgumentException impossible) {
            throw failures.unsendable(subject, impossible);
        }
    }

    /** What stays the same from one attempt to the next. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of the body would cost each request.
    private record Sending(
            Subject subject,
            CallOptions options,
            byte @Nullable [] body,
            boolean stream,
            Sender sender,
            Reports reports) {}
}

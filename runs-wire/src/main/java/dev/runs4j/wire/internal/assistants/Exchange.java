package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.internal.client.WireApis;
import dev.runs4j.wire.internal.client.WireCall;
import dev.runs4j.wire.internal.failure.FailureReader;
import dev.runs4j.wire.internal.failure.Subject;
import dev.runs4j.wire.internal.retry.Attempt;
import dev.runs4j.wire.internal.retry.Retrier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way of every call: may it begin, sending, sending again, refusals, and what the answer says. Safe for many threads. */
final class Exchange {

    private static final int UNAUTHORIZED = 401;

    private final Lifeline lifeline;
    private final Retrier retrier;
    private final FailureReader failures;
    private final Credentials credentials;
    private final Outgoing outgoing;
    private final WireLog log;

    Exchange(
            Lifeline lifeline,
            Retrier retrier,
            FailureReader failures,
            Credentials credentials,
            Outgoing outgoing,
            WireLog log) {
        this.lifeline = lifeline;
        this.retrier = retrier;
        this.failures = failures;
        this.credentials = credentials;
        this.outgoing = outgoing;
        this.log = log;
    }

    /** Makes a call whose answer is a document; the answer is closed when it has been read. */
    <T> T call(Subject subject, CallOptions options, byte @Nullable [] body, Sender sender, AnswerReader<T> reader) {
        lifeline.enter(subject, options);
        return retrier.call(subject, options.deadline(), attempt -> {
            try (HttpAnswer answer = send(new Sending(subject, options, body, false, sender), attempt)) {
                return read(subject, answer, reader);
            }
        });
    }

    /** Makes a call whose answer is a stream; the reader owns the answer. */
    <T> T open(Subject subject, CallOptions options, byte @Nullable [] body, Sender sender, AnswerReader<T> reader) {
        lifeline.enter(subject, options);
        return retrier.call(
                subject,
                options.deadline(),
                attempt -> reader.read(send(new Sending(subject, options, body, true, sender), attempt)));
    }

    private <T> T read(Subject subject, HttpAnswer answer, AnswerReader<T> reader) {
        try {
            return reader.read(answer);
        } catch (UncheckedIOException broken) {
            throw broken(subject, Objects.requireNonNull(broken.getCause(), "cause"));
        } catch (MalformedResponseException unreadable) {
            throw failures.unreadable(subject, answer, unreadable);
        }
    }

    private HttpAnswer send(Sending sending, Attempt attempt) {
        HttpAnswer answer = sendOnce(sending, attempt);
        if (answer.status() == UNAUTHORIZED && credentials.renew()) {
            answer.close(); // Nothing was done without knowing who asks; so this is no retry.
            answer = sendOnce(sending, attempt);
        }
        if (answer.status() >= 200 && answer.status() < 300) {
            return answer;
        }
        try (HttpAnswer refusal = answer) {
            throw failures.refused(sending.subject(), refusal);
        }
    }

    private HttpAnswer sendOnce(Sending sending, Attempt attempt) {
        lifeline.checkOpen();
        WireCall call = outgoing.call(sending.options(), sending.body(), sending.stream(), attempt);
        WireLog.Line line = log.begin(sending.subject(), attempt, call);
        try {
            HttpAnswer answer = WireApis.answer(sending.sender().send(call));
            return line.answered(answer);
        } catch (IOException broken) {
            line.broken(broken);
            throw broken(sending.subject(), broken);
        }
    }

    private RuntimeException broken(Subject subject, IOException broken) {
        return lifeline.isClosed() ? lifeline.closedDuring(subject, broken) : failures.broken(subject, broken);
    }

    /** What stays the same from one attempt to the next. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of the body would cost each request.
    private record Sending(
            Subject subject, CallOptions options, byte @Nullable [] body, boolean stream, Sender sender) {}
}

package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpAnswer;
import java.io.IOException;
import java.util.List;

/** Translates what went wrong into the exceptions of the ports. Immutable, safe for many threads. */
public final class FailureReader {

    /** Where servers of the protocol tell the id of a request. */
    public static final List<String> REQUEST_ID_HEADERS =
            List.of("x-request-id", "apim-request-id", "x-ms-request-id", "request-id", "cf-ray");

    private final List<String> requestIdHeaders;
    private final Redactor redactor;
    private final RunsClock clock;

    /**
     * Makes a reader.
     *
     * @param requestIdHeaders the header fields with ids of the request, most useful first
     * @param redactor hides the secrets in use
     * @param clock for waits that a server tells as a date
     */
    public FailureReader(List<String> requestIdHeaders, Redactor redactor, RunsClock clock) {
        this.requestIdHeaders = List.copyOf(requestIdHeaders);
        this.redactor = redactor;
        this.clock = clock;
    }

    /**
     * Translates an answer that is no success. Reads a bounded part of its body, and never fails because of the body.
     *
     * @param subject what the call is about
     * @param answer one with a status other than 2xx; the caller closes it
     * @return the failure
     */
    public FailedAttemptException refused(Subject subject, HttpAnswer answer) {
        ErrorDetails.Builder details = ErrorDetails.builder().httpStatus(answer.status());
        requestIdHeaders.stream()
                .flatMap(name -> answer.headers().all(name).stream())
                .findFirst()
                .ifPresent(id -> details.requestIds(List.of(redactor.clean(id))));
        if (answer.status() >= 500) {
            return uncertain(subject, details.build());
        }
        return new FailedAttemptException(
                new InvalidRequestException(subject + " was refused", List.of(), details.build()),
                FailureKind.REFUSED,
                null,
                null);
    }

    private FailedAttemptException uncertain(Subject subject, ErrorDetails details) {
        return new FailedAttemptException(
                subject.operation().isWrite()
                        ? new IndeterminateOutcomeException(subject + " failed", details, null)
                        : new BackendUnavailableException(subject + " failed at " + clock.now(), details, null),
                FailureKind.UNCERTAIN,
                null,
                null);
    }

    /**
     * Translates a failure of the exchange, be it of sending, of the wait for the answer or of reading its body.
     *
     * @param subject what the call is about
     * @param failure what the transport threw
     * @return the failure
     */
    public FailedAttemptException broken(Subject subject, IOException failure) {
        return new FailedAttemptException(
                new BackendUnavailableException(subject + " failed", ErrorDetails.NONE, failure),
                FailureKind.LOST,
                null,
                null);
    }

    /**
     * Translates an answer with a status of success whose body cannot be read; after a write it says {@link Happened#UNKNOWN}.
     *
     * @param subject what the call is about
     * @param answer the answer
     * @param failure what its reader threw
     * @return the failure
     */
    public FailedAttemptException unreadable(Subject subject, HttpAnswer answer, MalformedResponseException failure) {
        return new FailedAttemptException(
                subject.operation().isWrite() ? failure.afterWrite() : failure, FailureKind.UNREADABLE, null, null);
    }
}

package dev.runs4j.wire.internal.failure;

import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.error.RateLimits;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Translates what went wrong into the exceptions of the ports. Immutable, safe for many threads. */
public final class FailureReader {

    /** Where servers of the protocol tell the id of a request, most useful first. */
    public static final List<String> REQUEST_ID_HEADERS =
            List.of("x-request-id", "apim-request-id", "x-ms-request-id", "request-id", "cf-ray");

    private static final int MOST_ID = 200;
    private static final int MOST_WORDS = 300;

    private final List<String> requestIdHeaders;
    private final String base;
    private final String query;
    private final Redactor redactor;
    private final RunsClock clock;
    private final ErrorBodyReader bodies;

    /**
     * Makes a reader.
     *
     * @param requestIdHeaders the header fields with ids of the request, most useful first
     * @param base where the addresses of all requests begin, to be named where there is nothing; without user and password
     * @param query what every request has behind its address, such as {@code api-version=v1}, to be named where there is no such address; may
     *     be empty
     * @param redactor hides the secrets in use
     * @param clock for waits that a server tells as a date
     */
    public FailureReader(List<String> requestIdHeaders, String base, String query, Redactor redactor, RunsClock clock) {
        this.base = base;
        this.requestIdHeaders = List.copyOf(requestIdHeaders);
        this.query = query;
        this.redactor = redactor;
        this.clock = clock;
        this.bodies = new ErrorBodyReader(redactor);
    }

    /**
     * Translates an answer that is no success. Reads a bounded part of its body, and never fails because of the body.
     *
     * @param subject what the call is about
     * @param answer one with a status other than 2xx; the caller closes it
     * @return the failure
     */
    public FailedAttemptException refused(Subject subject, HttpAnswer answer) {
        BodyText text = BodyText.of(answer, clock);
        ErrorBody body = bodies.read(text);
        Optional<Duration> wait = ServerWait.of(answer.headers(), body.words(), clock.now());
        ErrorDetails details = known(answer)
                .serverMessage(body.message())
                .type(body.type())
                .code(body.code())
                .param(body.param())
                .extras(body.extras())
                .contentFilter(RunsJson.standard().readContentFilter(body.extras()))
                .build();
        FailedAttemptException failure = Refusals.translate(
                new Refusal(subject, answer.status(), answer.headers(), body, details, wait, base, query));
        return text.isInterrupted() ? interrupted(subject, failure.error()) : failure;
    }

    private static FailedAttemptException interrupted(Subject subject, RunsException refusal) {
        return new FailedAttemptException(
                new CallInterruptedException(subject + " was interrupted", refusal.happened(), refusal),
                FailureKind.INTERRUPTED,
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
        return Breaks.translate(subject, failure, redactor);
    }

    /**
     * Translates what a transport says of a request that cannot stand on the wire, such as a header field that is not ASCII.
     *
     * @param subject what the call is about
     * @param failure what the transport threw before anything was sent
     * @return the error
     */
    public InvalidRequestException unsendable(Subject subject, IllegalArgumentException failure) {
        return new InvalidRequestException(
                subject + " was not sent: "
                        + PlainText.line(redactor.clean(String.valueOf(failure.getMessage())), MOST_WORDS),
                List.of(),
                ErrorDetails.NONE);
    }

    /**
     * Translates an answer with a status of success whose body cannot be read; after a write it says
     * {@link dev.runs4j.ports.error.Happened#UNKNOWN}.
     *
     * @param subject what the call is about
     * @param answer the answer
     * @param failure what the reader of its body threw
     * @return the failure
     */
    public FailedAttemptException unreadable(Subject subject, HttpAnswer answer, MalformedResponseException failure) {
        MalformedResponseException error = new MalformedResponseException(
                "The answer to " + subject + " cannot be read: " + reason(failure),
                failure.pointer(),
                redactor.clean(failure.excerpt()),
                known(answer).build(),
                CleanCause.of(failure, redactor));
        return new FailedAttemptException(
                subject.operation().isWrite() ? error.afterWrite() : error, FailureKind.UNREADABLE, null, null);
    }

    /**
     * Refuses a success in a coding that nobody asked for and nobody here can read.
     *
     * @param subject what the call is about
     * @param answer one with a status of success
     * @throws FailedAttemptException when it is coded
     */
    public void requirePlain(Subject subject, HttpAnswer answer) {
        String coding = Coding.of(answer);
        if (coding != null) {
            throw unreadable(
                    subject,
                    answer,
                    new MalformedResponseException(
                            "It is coded with " + coding + ", which was not asked for",
                            "",
                            "",
                            ErrorDetails.NONE,
                            null));
        }
    }

    /** What is wrong, without the place, which follows behind it once more. */
    private String reason(MalformedResponseException failure) {
        String message = String.valueOf(failure.getMessage());
        String place = " at " + (failure.pointer().isEmpty() ? "the root" : failure.pointer());
        int end = message.lastIndexOf(place);
        return PlainText.line(redactor.clean(end < 0 ? message : message.substring(0, end)), MOST_WORDS);
    }

    /** {@return the most useful id of the request that an answer tells, without secrets} */
    public Optional<String> requestId(HttpHeaders headers) {
        for (String name : requestIdHeaders) {
            Optional<String> id = headers.first(name);
            if (id.isPresent()) {
                return id.map(this::cleanId).filter(clean -> !clean.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** {@return what an answer tells of the server's limits} */
    public RateLimits rateLimits(HttpHeaders headers) {
        return RateLimitHeaders.of(headers);
    }

    private String cleanId(String id) {
        return PlainText.line(redactor.clean(id), MOST_ID);
    }

    /** {@return the ids of the request that an answer tells, most useful first, without secrets} */
    public List<String> requestIds(HttpHeaders headers) {
        return requestIdHeaders.stream()
                .flatMap(name -> headers.all(name).stream())
                .map(this::cleanId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private ErrorDetails.Builder known(HttpAnswer answer) {
        return ErrorDetails.builder()
                .httpStatus(answer.status())
                .requestIds(requestIds(answer.headers()))
                .rateLimits(rateLimits(answer.headers()));
    }
}

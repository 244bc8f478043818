package dev.runs4j.inmemory;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the backend refuses, in the words in which the official server refused it. */
final class Refusals {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private Refusals() {}

    static NotFoundException notFound(Resource kind, String id, String reason) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return new NotFoundException(
                kind, id, reason, details(NOT_FOUND, "No " + name + " found with id '" + id + "'."));
    }

    /** A run of a thread that is not there is an unknown run; the server's words name the thread. */
    static NotFoundException runWithoutThread(RunRef run, String reason) {
        String why = reason.isEmpty() ? "no such thread" : reason + " with its thread";
        return new NotFoundException(
                Resource.RUN,
                run.runId(),
                why,
                details(NOT_FOUND, "No thread found with id '" + run.threadId() + "'."));
    }

    static ThreadBusyException secondRun(Run active) {
        return new ThreadBusyException(
                active.threadId(),
                active.id(),
                details(
                        BAD_REQUEST,
                        "Thread " + active.threadId() + " already has an active run " + active.id() + "."));
    }

    static ThreadBusyException messageDuring(Run active) {
        return new ThreadBusyException(
                active.threadId(),
                active.id(),
                details(
                        BAD_REQUEST,
                        "Can't add messages to " + active.threadId() + " while a run " + active.id() + " is active."));
    }

    static ThreadBusyException deleteDuring(Run active) {
        return new ThreadBusyException(
                active.threadId(),
                active.id(),
                details(
                        BAD_REQUEST,
                        "Can't delete " + active.threadId() + " while a run " + active.id() + " is active."));
    }

    static WrongRunStateException cancel(Run run) {
        return wrongState(run, "Cannot cancel run with status '" + run.status() + "'.");
    }

    static WrongRunStateException modify(Run run) {
        return wrongState(run, "Cannot update run with status '" + run.status() + "'.");
    }

    static WrongRunStateException answer(Run run) {
        return wrongState(run, "Runs in status \"" + run.status() + "\" do not accept tool outputs.");
    }

    private static WrongRunStateException wrongState(Run run, String words) {
        return new WrongRunStateException(run.id(), run.status(), words, details(BAD_REQUEST, words));
    }

    static InvalidRequestException answers(List<String> pending, List<String> given, List<Violation> violations) {
        String words = "Expected tool outputs for call_ids " + list(pending) + ", got " + list(given);
        return new InvalidRequestException(words, violations, details(BAD_REQUEST, words));
    }

    static ConcurrentChangeException usedToken(Run run) {
        String words = "The token was used on thread " + run.threadId() + " already, by run " + run.id();
        return new ConcurrentChangeException(words, details(BAD_REQUEST, words + "."));
    }

    static InvalidRequestException full(String path, String what, int most) {
        Violation violation = new Violation(path, "at most " + most + " " + what, "one more");
        return new InvalidRequestException(
                "The backend is full",
                List.of(violation),
                details(BAD_REQUEST, "At most " + most + " " + what + " are kept."));
    }

    static InvalidRequestException cursor(String position) {
        Violation violation = new Violation("position", "a place that this backend gave", "something else");
        return new InvalidRequestException(
                "The stream cannot be resumed", List.of(violation), details(BAD_REQUEST, "Unknown place " + position));
    }

    private static ErrorDetails details(int status, String words) {
        return ErrorDetails.builder()
                .httpStatus(status)
                .type("invalid_request_error")
                .serverMessage(words)
                .build();
    }

    /** The server lists ids as Python does. */
    private static String list(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}

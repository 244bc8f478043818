package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.LimitViolationException;
import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import dev.runs4j.emulator.internal.error.TooMuchWorkException;
import dev.runs4j.inmemory.ScriptException;
import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.ContextLostException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.QuotaExhaustedException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as it is told on the wire. Where a backend kept a server's own words, type and code, those are passed on, and so is an
 * HTTP status that refuses.
 */
public final class Failures {

    private static final ApiError UNKNOWN = ApiError.of(
            500, ApiError.SERVER_ERROR, "The server had an error while processing your request. Sorry about that!");

    private Failures() {}

    /**
     * Finds the answer to a failure.
     *
     * @param failure what was thrown
     * @param operation what was being done; null where that was not known yet
     */
    public static ApiError of(Throwable failure, @Nullable Operation operation) {
        if (failure instanceof RefusedException refused) {
            return refused.error();
        } else if (failure instanceof RunsException known) {
            ApiError error = ServersWords.over(known(known, operation), known.details());
            return known.happened() == Happened.UNKNOWN ? forGood(error) : error;
        } else if (failure instanceof LimitViolationException limits) {
            return Violations.error(limits.violations(), text(limits));
        } else if (failure instanceof ScriptException script) {
            return forGood(ApiError.of(500, ApiError.SERVER_ERROR, script(script)));
        }
        return UNKNOWN;
    }

    /** The official clients repeat what failed with such a status unless they are told not to: what may have happened would happen twice. */
    private static ApiError forGood(ApiError error) {
        return error.withHeader("x-should-retry", "false");
    }

    /** A condition of the user's own may say anything; ours says what is wrong with the rule. */
    private static String script(ScriptException script) {
        return script.getCause() instanceof TooMuchWorkException work
                ? text(script) + ": " + work.getMessage()
                : text(script);
    }

    /** {@return whether nobody has foreseen it, so that its stack trace belongs into the log} */
    public static boolean isUnforeseen(Throwable failure) {
        return !(failure instanceof RefusedException
                || failure instanceof RunsException
                || failure instanceof LimitViolationException
                || (failure instanceof ScriptException && failure.getCause() == null));
    }

    private static ApiError known(RunsException failure, @Nullable Operation operation) {
        if (failure instanceof NotFoundException missing) {
            return invalid(404, notFound(missing));
        } else if (failure instanceof ThreadBusyException busy) {
            return invalid(400, busy(busy, operation));
        } else if (failure instanceof WrongRunStateException state) {
            return invalid(400, state(state, operation));
        } else if (failure instanceof InvalidRequestException invalid) {
            boolean told = invalid.details().serverMessage().isPresent(); // Its words are about the whole request.
            return told ? invalid(400, text(invalid)) : Violations.error(invalid.violations(), text(invalid));
        } else if (failure instanceof UnsupportedFeatureException unsupported) {
            return new ApiError(
                    400, ApiError.INVALID_REQUEST, "unsupported_feature", null, text(unsupported), Map.of());
        }
        return failure instanceof ConcurrentChangeException || failure instanceof ContextLostException
                ? invalid(400, text(failure))
                : access(failure);
    }

    private static ApiError access(RunsException failure) {
        if (failure instanceof RateLimitedException limited) {
            return RateLimits.error(limited);
        } else if (failure instanceof QuotaExhaustedException quota) {
            return new ApiError(429, "insufficient_quota", "insufficient_quota", null, text(quota), Map.of());
        } else if (failure instanceof AuthenticationException key) {
            return new ApiError(401, ApiError.INVALID_REQUEST, "invalid_api_key", null, text(key), Map.of());
        } else if (failure instanceof PermissionException forbidden) {
            return invalid(403, text(forbidden));
        }
        return server(failure);
    }

    private static ApiError server(RunsException failure) {
        boolean away = failure instanceof BackendUnavailableException
                || failure instanceof BackendClosedException
                || failure instanceof CallInterruptedException;
        int status = away ? 503 : failure instanceof MalformedResponseException ? 502 : 500;
        return ApiError.of(status, ApiError.SERVER_ERROR, text(failure));
    }

    private static String notFound(NotFoundException missing) {
        return "No " + missing.resource().name().toLowerCase(Locale.ROOT) + " found with id '" + missing.id() + "'.";
    }

    private static String busy(ThreadBusyException busy, @Nullable Operation operation) {
        String run = busy.activeRunId().map(id -> " " + id).orElse("");
        if (operation == Operation.CREATE_RUN || operation == Operation.CREATE_THREAD_AND_RUN) {
            return "Thread " + busy.threadId() + " already has an active run" + run + ".";
        }
        String what = operation == Operation.CREATE_MESSAGE ? "add messages to " : "change ";
        return "Can't " + what + busy.threadId() + " while a run" + run + " is active.";
    }

    private static String state(WrongRunStateException state, @Nullable Operation operation) {
        String status = state.status().map(Object::toString).orElse("unknown");
        if (operation == Operation.CANCEL_RUN) {
            return "Cannot cancel run with status '" + status + "'.";
        } else if (operation == Operation.SUBMIT_TOOL_OUTPUTS) {
            return "Runs in status \"" + status + "\" do not accept tool outputs.";
        }
        return "Cannot update run with status '" + status + "'.";
    }

    private static ApiError invalid(int status, String message) {
        return ApiError.of(status, ApiError.INVALID_REQUEST, message);
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? UNKNOWN.message() : message;
    }
}

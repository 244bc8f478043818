package dev.runs4j.simulation;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** The way of one process to the server and back: it takes time, loses things, delivers late and twice. */
final class Line {

    private static final int INTERNAL_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final World world;
    private final SkewedClock clock;
    private Instant answerAt;

    Line(World world, SkewedClock clock) {
        this.world = world;
        this.clock = clock;
        this.answerAt = world.now();
    }

    World world() {
        return world;
    }

    /** {@return when the process learns what came of the last call, in true time} */
    Instant answerAt() {
        return answerAt;
    }

    /** Asks for something that changes nothing. */
    <T> T read(CallOptions options, Function<CallOptions, T> call) {
        begin(options);
        if (strikes(FaultPoint.REQUEST_LOST) || strikes(FaultPoint.ANSWER_LOST)) {
            throw inVain(options);
        }
        refuse(false);
        return inTime(options, call.apply(truly(options)), false);
    }

    /**
     * Asks for a change.
     *
     * @param options until when the client waits
     * @param mayComeAgain whether the request may arrive after the client has given it up, or twice
     * @param call what the server does
     */
    <T> T write(CallOptions options, boolean mayComeAgain, Function<CallOptions, T> call) {
        begin(options);
        if (strikes(FaultPoint.REQUEST_LOST)) {
            throw open(options);
        }
        if (mayComeAgain && strikes(FaultPoint.LATE_DELIVERY)) {
            RunsException open = open(options);
            world.add(new Delivery(answerAt.plus(world.dice().millis(1, 20_000)), onceMore(call)));
            throw open;
        }
        refuse(true);
        T answer = call.apply(truly(options));
        if (mayComeAgain && strikes(FaultPoint.DUPLICATE_DELIVERY)) {
            world.add(new Delivery(world.now().plus(world.dice().millis(1, 20_000)), onceMore(call)));
        }
        if (strikes(FaultPoint.ANSWER_LOST)) {
            throw open(options);
        }
        return inTime(options, answer, true);
    }

    /** The server does not know how long the client has waited. */
    private static <T> Runnable onceMore(Function<CallOptions, T> call) {
        return () -> {
            T unheard = call.apply(CallOptions.DEFAULT);
            Objects.requireNonNull(unheard, "answer");
        };
    }

    private void begin(CallOptions options) {
        answerAt = world.now().plus(world.dice().millis(5, 250));
        if (until(options).isBefore(answerAt)) {
            answerAt = until(options);
        }
        if (answerAt.isBefore(world.now())) {
            answerAt = world.now();
        }
    }

    private boolean strikes(FaultPoint point) {
        return world.mishaps().strikes(point);
    }

    /** Lets the client wait until it does not believe in an answer any more. */
    private void waitInVain(CallOptions options) {
        Instant patience = world.now().plus(world.dice().millis(300, 9_000));
        answerAt = patience.isBefore(until(options)) ? patience : until(options);
        if (answerAt.isBefore(world.now())) {
            answerAt = world.now();
        }
    }

    private RunsException inVain(CallOptions options) {
        waitInVain(options);
        return new BackendUnavailableException("no answer came", ErrorDetails.NONE, null);
    }

    private RunsException open(CallOptions options) {
        waitInVain(options);
        return new IndeterminateOutcomeException("no answer came", ErrorDetails.NONE, null);
    }

    private void refuse(boolean write) {
        if (strikes(FaultPoint.RATE_LIMITED)) {
            Duration wait = world.dice().oneIn(3) ? null : world.dice().millis(0, 20_000);
            throw new RateLimitedException("too many requests", wait, details(TOO_MANY));
        }
        if (strikes(FaultPoint.SERVER_ERROR)) {
            throw write
                    ? new IndeterminateOutcomeException("the server failed", details(INTERNAL_ERROR), null)
                    : new BackendUnavailableException("the server failed", details(INTERNAL_ERROR), null);
        }
    }

    /** A client does not wait for an answer past its deadline. */
    private <T> T inTime(CallOptions options, T answer, boolean write) {
        if (answerAt.isBefore(until(options))) {
            return answer;
        }
        throw write
                ? new IndeterminateOutcomeException("the deadline came before the answer", ErrorDetails.NONE, null)
                : new BackendUnavailableException("the deadline came before the answer", ErrorDetails.NONE, null);
    }

    /** {@return the same options with the deadline in true time} */
    private CallOptions truly(CallOptions options) {
        return options.withDeadline(until(options));
    }

    private Instant until(CallOptions options) {
        return options.deadline()
                .map(clock::truly)
                .orElseThrow(() -> new IllegalStateException("a call of a drive without a deadline"));
    }

    private static ErrorDetails details(int status) {
        return ErrorDetails.builder().httpStatus(status).build();
    }
}

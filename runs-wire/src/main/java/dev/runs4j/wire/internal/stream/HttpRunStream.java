package dev.runs4j.wire.internal.stream;

import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.MalformedResponseException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.http.HttpAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a run as a server sends them.
 *
 * <p>It waits on the connection for 200 ms at a time and looks at the backend's clock, at {@link #close()} and at the interrupt flag in
 * between: so it keeps its times whatever clock the backend has and whatever the transport does about interrupts.
 *
 * <p>An event that cannot be read is told once, by {@link MalformedResponseException}; the next call goes on behind it. A line or an event
 * that breaks the limit is told again and again, since nothing behind it can be found.
 */
public final class HttpRunStream implements RunStream {

    private static final Duration SLICE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(1);

    /** So many looks in vain at bytes that make no event, comments perhaps, end a call that must not wait. */
    private static final int MOST_LOOKS = 64;

    private final StreamBody body;
    private final RunsJson json;
    private final RunsClock clock;
    private final Runnable checkOpen;
    private final ErrorDetails details;
    private final StopSign stop = new StopSign();
    private boolean ended;
    private @Nullable Broken broken;
    private volatile boolean closed;

    private HttpRunStream(StreamBody body, RunsJson json, RunsClock clock, Runnable checkOpen, ErrorDetails details) {
        this.body = body;
        this.json = json;
        this.clock = clock;
        this.checkOpen = checkOpen;
        this.details = details;
    }

    /**
     * Reads the answer to a command whose events were asked for. The stream owns the answer from now on, also when it is refused.
     *
     * @param answer an answer of success, whose call has no whole time
     * @param json reads the events; its limit of bytes holds for each event
     * @param clock the backend's clock
     * @param checkOpen throws {@link dev.runs4j.ports.error.BackendClosedException} when the backend was closed, which must be seen before
     *     the transport is closed
     * @param silence for how long to wait for the next byte, comments included, before the stream counts as broken; only time that is spent
     *     waiting in {@link #next} counts
     * @param requestId the server's id of the request; null where it has none
     * @return the stream
     * @throws MalformedResponseException when the answer says that it is something else than a stream; as the command was carried out perhaps,
     *     what happened is unknown. An answer without a {@code Content-Type} is taken for a stream.
     */
    public static HttpRunStream open(
            HttpAnswer answer,
            RunsJson json,
            RunsClock clock,
            Runnable checkOpen,
            Duration silence,
            @Nullable String requestId) {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(checkOpen, "checkOpen");
        ErrorDetails details = details(answer, requestId);
        requireStream(answer, details);
        SseLimit limit = new SseLimit(json.limits().maxBytes(), details);
        return new HttpRunStream(new StreamBody(answer, limit, silence), json, clock, checkOpen, details);
    }

    private static ErrorDetails details(HttpAnswer answer, @Nullable String requestId) {
        return ErrorDetails.builder()
                .httpStatus(answer.status())
                .requestIds(requestId == null ? List.of() : List.of(requestId))
                .build();
    }

    private static void requireStream(HttpAnswer answer, ErrorDetails details) {
        String type = answer.headers().first("Content-Type").orElse("");
        if (!type.isEmpty() && !StreamType.isStream(type)) {
            answer.close();
            throw new MalformedResponseException(
                            "The answer to a request for a stream is " + type + " instead of text/event-stream",
                            "",
                            "",
                            details,
                            null)
                    .afterWrite();
        }
    }

    @Override
    public StreamPull next(Instant deadline) {
        int looks = 0;
        while (true) {
            if (closed || ended) {
                return StreamPull.END;
            }
            checkUsable();
            SseFrame frame = frame();
            if (frame != null) {
                return new StreamPull.Event(event(frame));
            }
            Instant now = clock.now();
            boolean looking = !now.isBefore(deadline);
            StreamBody.Got got = read(looking ? LOOK : wait(now, deadline));
            if (looking && isOpen() && (got == StreamBody.Got.NOTHING || ++looks == MOST_LOOKS)) {
                return StreamPull.NOTHING_YET;
            }
        }
    }

    private boolean isOpen() {
        return !closed && !ended && broken == null;
    }

    private void checkUsable() {
        checkOpen.run();
        if (Thread.interrupted()) {
            throw interrupted(null);
        }
        if (broken != null) {
            throw broken.exception(details);
        }
    }

    private static Duration wait(Instant now, Instant deadline) {
        Duration left = Duration.between(now, deadline);
        if (left.compareTo(SLICE) > 0) {
            return SLICE;
        }
        return left.compareTo(LOOK) < 0 ? LOOK : left;
    }

    private @Nullable SseFrame frame() {
        try {
            return body.frame();
        } catch (MalformedResponseException tooLarge) {
            body.close();
            throw tooLarge;
        }
    }

    private RunEvent event(SseFrame frame) {
        stop.look(frame.name());
        RunEvent event = json.readEvent(frame.name(), frame.data());
        stop.look(event);
        if (event instanceof Done) {
            ended = true;
            body.finish();
        }
        return event;
    }

    private StreamBody.Got read(Duration atMost) {
        try {
            StreamBody.Got got = body.read(atMost);
            if (got == StreamBody.Got.END) {
                end("The stream ended before its run did", null);
            }
            return got;
        } catch (IOException failed) {
            if (!closed) {
                checkOpen.run();
                fail(failed);
            }
            return StreamBody.Got.NOTHING;
        }
    }

    /** An interrupt leaves the connection alone, unless the transport says otherwise. */
    private void fail(IOException failed) {
        boolean isInterrupted = Thread.interrupted();
        if (!isInterrupted || !(failed instanceof InterruptedIOException)) {
            end("The stream broke", failed);
        }
        if (isInterrupted) {
            throw interrupted(failed);
        }
    }

    /** Behind a stop nothing was to come but {@code done}, so it does not matter how the body ended. */
    private void end(String message, @Nullable IOException cause) {
        if (stop.isSeen()) {
            ended = true;
        } else {
            broken = new Broken(message, cause);
        }
        body.close();
    }

    private static CallInterruptedException interrupted(@Nullable IOException cause) {
        return new CallInterruptedException("The wait for the next event was interrupted", Happened.NO, cause);
    }

    /** {@return nothing: the protocol has no way to join a stream again} */
    @Override
    public Optional<StreamCursor> cursor() {
        return Optional.empty();
    }

    @Override
    public Optional<String> requestId() {
        return details.requestIds().stream().findFirst();
    }

    @Override
    public void close() {
        closed = true;
        body.close();
    }
}

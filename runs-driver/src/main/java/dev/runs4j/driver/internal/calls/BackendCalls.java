package dev.runs4j.driver.internal.calls;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.driver.internal.core.PreparingEffect;
import dev.runs4j.driver.internal.core.PreparingObservation;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one drive and says what came of them. For one thread at a time. */
public final class BackendCalls {

    private static final Duration CANCEL_TIME = Duration.ofSeconds(5);
    // A look that hangs would keep a long drive from ever looking again.
    private static final Duration LOOK_TIME = Duration.ofSeconds(30);

    private static final String CANCEL = "cancel the run";

    private final RunsBackend backend;
    private final CallOptions options;
    private final Instant deadline;
    private final OpenStream stream;
    private final CallLog troubles;
    private final Teller teller;
    private final Attempts attempts;
    private final PreparingCalls preparing;

    /**
     * Makes calls of this backend.
     *
     * @param backend the backend; it stays the caller's to close
     * @param options their headers go with every call
     * @param deadline the end of the drive, on the backend's clock
     * @param stream the stream of the drive
     * @param troubles is told what the calls throw
     * @param teller is told what happens
     */
    public BackendCalls(
            RunsBackend backend,
            CallOptions options,
            Instant deadline,
            OpenStream stream,
            CallLog troubles,
            Teller teller) {
        this.backend = backend;
        this.options = options;
        this.deadline = deadline;
        this.stream = stream;
        this.troubles = troubles;
        this.teller = teller;
        this.attempts = new Attempts(backend.clock(), teller);
        this.preparing = new PreparingCalls(backend);
    }

    /** {@return what came of an effect that is a call of the backend; failures and interrupts are reported, too} */
    public Observation make(Effect effect) {
        boolean counts = !(effect instanceof Effect.Pull);
        Instant begun = counts ? attempts.begin() : null;
        try {
            Observation seen = call(effect);
            attempts.worked(name(effect), begun, requestId(seen));
            if (seen instanceof Observation.RunSeen || seen instanceof Observation.StreamOpened) {
                troubles.overcome();
            }
            return seen;
        } catch (CallInterruptedException interrupted) {
            attempts.failed(name(effect), begun, interrupted);
            troubles.interrupted(interrupted);
            return new Observation.Interrupted(interrupted.happened() == Happened.UNKNOWN);
        } catch (RunsException failure) {
            attempts.failed(name(effect), begun, failure);
            return failed(effect, failure);
        }
    }

    private Observation call(Effect effect) {
        Runs runs = backend.runs();
        if (effect instanceof Effect.Pull pull) {
            return stream.pull(pull.until());
        } else if (effect instanceof Effect.Read read) {
            return seen(runs.get(read.run(), look(read.until())));
        } else if (effect instanceof Effect.Find find) {
            Optional<Run> found = runs.findByToken(find.threadId(), find.token(), look(null));
            return found.<Observation>map(Observation.RunSeen::of).orElseGet(Observation.TokenUnknown::new);
        }
        CallOptions inTime = options.withDeadline(deadline);
        return effect instanceof PreparingEffect before
                ? preparing.make(before, look(null), inTime)
                : write(runs, effect, inTime);
    }

    private CallOptions look(@Nullable Instant limit) {
        return within(LOOK_TIME, limit == null ? deadline : limit);
    }

    private CallOptions within(Duration time, @Nullable Instant limit) {
        Instant until = backend.clock().now().plus(time);
        return options.withDeadline(limit == null || until.isBefore(limit) ? until : limit);
    }

    private Observation write(Runs runs, Effect effect, CallOptions inTime) {
        if (effect instanceof Effect.Create create) {
            return create.stream()
                    ? stream.begin(runs.stream(create.command(), inTime))
                    : seen(runs.create(create.command(), inTime));
        } else if (effect instanceof Effect.CreateWithThread create) {
            return create.stream()
                    ? stream.begin(runs.streamWithThread(create.command(), inTime))
                    : seen(runs.createWithThread(create.command(), inTime));
        } else if (effect instanceof Effect.Answer answer) {
            return answer.stream()
                    ? stream.follow(runs.streamAnswer(answer.run(), answer.answers(), inTime))
                    : seen(runs.answer(answer.run(), answer.answers(), inTime));
        }
        if (effect instanceof Effect.Resume resume) {
            return stream.rejoin(runs.resume(resume.cursor(), inTime));
        }
        throw new IllegalStateException(
                "no call is known for " + effect.getClass().getSimpleName());
    }

    private static Observation seen(Observed<Run> observed) {
        return new Observation.RunSeen(
                observed.value(),
                observed.pollAfter().orElse(null),
                observed.requestId().orElse(null));
    }

    private static @Nullable String requestId(Observation seen) {
        if (seen instanceof Observation.RunSeen run) {
            return run.requestId();
        }
        return seen instanceof Observation.StreamOpened opened ? opened.requestId() : null;
    }

    /** {@return what it means that the backend was closed while the drive waited} */
    public Observation closed(BackendClosedException failure) {
        teller.tell(new DriveEvent.CallFailed("wait", failure));
        troubles.met(failure);
        return new Observation.CallFailed(Failures.ofRead(failure));
    }

    private Observation failed(Effect effect, RunsException failure) {
        teller.tell(new DriveEvent.CallFailed(name(effect), failure));
        if (effect instanceof Effect.Pull) {
            troubles.met(failure);
            StreamCursor cursor = backend.capabilities().contains(Capability.STREAM_RESUME) ? stream.cursor() : null;
            return new Observation.StreamBroken("the stream broke: " + failure.getMessage(), cursor);
        }
        if (effect instanceof Effect.Find) {
            troubles.andThen(failure);
        } else {
            troubles.met(failure);
        }
        if (effect instanceof Effect.Create && failure instanceof ThreadBusyException busy) {
            return new PreparingObservation.ThreadBusy(busy.activeRunId().orElse(null));
        }
        boolean reads = effect instanceof Effect.Find
                || effect instanceof Effect.Read
                || effect instanceof Effect.Resume
                || (effect instanceof PreparingEffect before && PreparingCalls.isRead(before));
        return new Observation.CallFailed(reads ? Failures.ofRead(failure) : Failures.ofWrite(failure));
    }

    private static String name(Effect effect) {
        if (effect instanceof PreparingEffect before) {
            return PreparingCalls.name(before);
        }
        return switch (effect.getClass().getSimpleName()) {
            case "Pull" -> "follow the stream";
            case "Read" -> "read the run";
            case "Find" -> "find the run";
            case "Resume" -> "join the stream again";
            case "Answer" -> "answer the run";
            default -> "create the run";
        };
    }

    /**
     * Asks for the run's end; an interrupt waits until that has been done. Whatever the backend throws is kept for the end.
     *
     * @param run the run
     * @param until when the request has to be over; null for five seconds from now, which is the most in any case
     */
    public void cancel(RunRef run, @Nullable Instant until) {
        boolean interrupted = Thread.interrupted();
        Instant begun = attempts.begin();
        try {
            Observed<Run> seen = backend.runs().cancel(run, within(CANCEL_TIME, until));
            attempts.worked(CANCEL, begun, seen.requestId().orElse(null));
            teller.tell(new DriveEvent.CancelAsked(run));
        } catch (RunsException failure) {
            attempts.failed(CANCEL, begun, failure);
            troubles.atTheEnd(failure);
            teller.tell(new DriveEvent.CallFailed(CANCEL, failure));
        } catch (RuntimeException broken) {
            troubles.atTheEnd(broken);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

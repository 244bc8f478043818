package dev.runs4j.responses.internal.operation;

import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.responses.internal.core.Decision;
import dev.runs4j.responses.internal.core.Effect;
import dev.runs4j.responses.internal.core.Op;
import dev.runs4j.responses.internal.core.ResponsesCore;
import dev.runs4j.responses.internal.core.Seen;
import dev.runs4j.responses.journal.RunJournal;
import java.time.Duration;
import java.time.Instant;

/** Carries operations out, on the thread that calls. Safe for many threads. */
public final class Operations {

    private final RunJournal journal;
    private final ResponsesServer server;
    private final JournalDesk desk;
    private final RunsClock clock;
    private final WakeSignal closed;

    /**
     * Carries operations out.
     *
     * @param journal where everything is written down
     * @param server who makes the responses
     * @param owner this process, in leases
     * @param clock for waits; the time is the journal's
     * @param closed raised when the backend is closed; ends every wait
     */
    public Operations(RunJournal journal, ResponsesServer server, String owner, RunsClock clock, WakeSignal closed) {
        this.journal = journal;
        this.server = server;
        this.desk = new JournalDesk(journal, owner);
        this.clock = clock;
        this.closed = closed;
    }

    /**
     * Carries an operation out to its end.
     *
     * @param begun the operation
     * @param options headers go with every call
     * @return what came of it, and what was thrown last on the way
     * @throws CallInterruptedException when the thread is interrupted while nothing is under way; the flag is set again
     */
    public Ending run(Op begun, CallOptions options) {
        Op op = begun;
        Seen seen = new Seen.Begun();
        RunsException last = null;
        while (true) {
            Decision decision = ResponsesCore.step(op, seen, journal.now());
            op = decision.op();
            if (decision.effect() instanceof Effect.Finish finish) {
                return new Ending(finish.outcome(), last);
            }
            try {
                seen = make(decision.effect(), op, options);
            } catch (RunsException failure) {
                last = failure;
                seen = Failures.seen(decision.effect(), failure);
            } catch (RefusedException refused) {
                last = refused.reason();
                seen = new Seen.Refused(refused.refusal());
            }
        }
    }

    private Seen make(Effect effect, Op op, CallOptions options) {
        if (effect instanceof Effect.Journal entry) {
            return desk.make(entry);
        } else if (effect instanceof Effect.Sleep sleep) {
            return sleep(sleep.until());
        }
        return ask(effect, op, options);
    }

    private Seen sleep(Instant until) {
        Duration wait = Duration.between(journal.now(), until);
        try {
            clock.sleepUntil(clock.now().plus(wait), closed);
            return new Seen.WaitOver();
        } catch (InterruptedException interrupted) {
            throw new CallInterruptedException("Interrupted while waiting", Happened.NO, interrupted);
        }
    }

    private Seen ask(Effect effect, Op op, CallOptions options) {
        String thread = op.thread().map(stored -> stored.thread().id()).orElse("");
        CallOptions inTime = options.withDeadline(clock.now().plus(op.rules().postTime()));
        if (effect instanceof Effect.Post post) {
            return new Seen.Response(server.create(post.run(), post.number(), post.hop(), post.amends(), inTime));
        } else if (effect instanceof Effect.Retrieve retrieve) {
            return new Seen.Response(server.retrieve(retrieve.response(), inTime));
        } else if (effect instanceof Effect.CancelResponse cancel) {
            return new Seen.Response(server.cancel(cancel.response(), inTime));
        } else if (effect instanceof Effect.Newest) {
            return new Seen.Newest(server.newestItem(thread, inTime).orElse(null));
        } else if (effect instanceof Effect.ReadBack back) {
            return new Seen.Items(server.itemsBehind(thread, back.anchor(), back.own(), inTime));
        } else if (effect instanceof Effect.AddOutputs add) {
            server.addOutputs(thread, add.outputs(), inTime);
            return new Seen.Made();
        } else if (effect instanceof Effect.ListResponses list) {
            return new Seen.Listed(server.responsesOf(thread, list.runId(), inTime));
        }
        throw new IllegalStateException("nobody knows how to make " + effect);
    }
}

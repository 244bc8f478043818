package dev.runs4j.inmemory;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.error.Resource;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates runs: everything that may be refused is looked at first, so that a refusal leaves nothing behind. */
final class RunCreator {

    /**
     * A run and where it is kept.
     *
     * @param thread its thread
     * @param record what is kept of it
     * @param run the run as it was when the call ended
     * @param log its events, where a stream follows it
     * @param at when it was created
     */
    record Created(
            ThreadState thread,
            RunRecord record,
            Run run,
            @Nullable EventLog log,
            Instant at) {

        Observed<Run> seen(Engine engine) {
            return engine.observed(run, at);
        }
    }

    /**
     * What a stream wants to see.
     *
     * @param include more content of steps
     * @param created the thread, where it was created together with the run
     */
    private record Follow(Set<Include> include, @Nullable ConversationThread created) {}

    private final Engine engine;
    private final Access access;
    private final ThreadMaker maker;

    RunCreator(Engine engine, Access access, ThreadMaker maker) {
        this.engine = engine;
        this.access = access;
        this.maker = maker;
    }

    Created create(CreateRun command, Instant begun, boolean stream) {
        engine.threads.sweep(begun);
        return access.thread(command.threadId(), (thread, now) -> createOn(thread, command, now, stream));
    }

    private Created createOn(ThreadState thread, CreateRun command, Instant now, boolean stream) {
        Run active = thread.activeRun();
        if (active != null) {
            throw Refusals.secondRun(active);
        }
        Prepared prepared = engine.assistants
                .get(command.assistantId())
                .prepare(command.overrides(), command.additionalInstructions().orElse(null));
        String token = command.token().orElse(null);
        checkToken(thread, kept(token));
        ThreadMaker.checkRoomForRun(thread);
        ThreadMaker.checkRoom(thread, command.additionalMessages().size());
        if (!engine.threads.pin(thread)) {
            throw Refusals.notFound(Resource.THREAD, thread.id(), "evicted");
        }
        RunRequest request = new RunRequest(thread, prepared, command.metadata(), token);
        RunRecord record = beginOn(thread, command, request, now, stream);
        engine.ledger.add(
                now,
                Operation.RUN_CREATE,
                record.run().id(),
                thread.id(),
                record.run().id(),
                command);
        thread.advance(now);
        return new Created(thread, record, record.run(), record.log(), now);
    }

    /** Adds the additional messages, finds the script and begins; takes everything back where that fails. */
    private RunRecord beginOn(ThreadState thread, CreateRun command, RunRequest request, Instant now, boolean stream) {
        int before = thread.messages().all().size();
        boolean begun = false;
        try {
            ThreadMaker.addAll(thread, command.additionalMessages(), now);
            Scripts.Chosen script = engine.scripts.choose(request);
            Follow follow = stream ? new Follow(command.include(), null) : null;
            RunRecord record = begin(thread, request, script, now, follow);
            begun = true;
            return record;
        } finally {
            if (!begun) {
                thread.messages().shrinkTo(before);
                engine.threads.unpin(thread);
            }
        }
    }

    Created create(CreateThreadAndRun command, Instant now, boolean stream) {
        engine.threads.sweep(now);
        Prepared prepared = engine.assistants.get(command.assistantId()).prepare(command.overrides(), null);
        ThreadState thread = maker.make(command.thread().orElse(CreateThread.EMPTY), now);
        RunRequest request = new RunRequest(
                thread, prepared, command.metadata(), command.token().orElse(null));
        thread.lock();
        boolean begun = false;
        try {
            Scripts.Chosen script = engine.scripts.choose(request);
            thread.busy(true);
            Follow follow = stream ? new Follow(Set.of(), thread.value()) : null;
            RunRecord record = begin(thread, request, script, now, follow);
            engine.threads.add(thread);
            begun = true;
            engine.ledger.add(
                    now,
                    Operation.RUN_CREATE_WITH_THREAD,
                    record.run().id(),
                    thread.id(),
                    record.run().id(),
                    command);
            thread.advance(now);
            return new Created(thread, record, record.run(), record.log(), now);
        } finally {
            if (!begun) {
                engine.threads.neverMade(thread);
            }
            thread.unlock();
        }
    }

    /** A backend that cannot find runs by their tokens does not know them either. */
    private @Nullable String kept(@Nullable String token) {
        return engine.canFindByToken ? token : null;
    }

    private static void checkToken(ThreadState thread, @Nullable String token) {
        if (token != null) {
            thread.runByToken(token).ifPresent(record -> {
                throw Refusals.usedToken(record.run());
            });
        }
    }

    private RunRecord begin(
            ThreadState thread, RunRequest request, Scripts.Chosen script, Instant now, @Nullable Follow follow) {
        String number = engine.ids.nextRun();
        Run run = run(number, request, now);
        RunRecord record = new RunRecord(run, kept(request.token().orElse(null)));
        if (follow != null) {
            record.openLog(follow.include());
        }
        if (follow != null && follow.created() != null) {
            record.openLog(follow.include()).add(new ThreadCreated(follow.created()));
        }
        RunPlan plan = new RunPlan(
                script.name(),
                script.script().turns(request),
                script.script().queued(engine.timing),
                script.script().isRacing(),
                engine.timing,
                request,
                number,
                prompt(thread, request.settings()));
        thread.begin(record, RunMachine.begin(run, plan, now, new ThreadRecorder(thread.messages(), record)));
        engine.threads.watch(thread, now.plus(engine.timing.expiry()));
        return record;
    }

    private Run run(String number, RunRequest request, Instant now) {
        Metadata metadata = request.metadata();
        return Run.builder(Ids.run(number), request.threadId())
                .assistantId(request.assistantId())
                .timeline(RunTimeline.builder()
                        .createdAt(now)
                        .expiresAt(now.plus(engine.timing.expiry()))
                        .build())
                .settings(request.settings())
                .metadata(metadata)
                .build();
    }

    private static long prompt(ThreadState thread, RunSettings settings) {
        int newest = settings.truncationStrategy()
                .flatMap(TruncationStrategy::lastMessages)
                .orElse(Integer.MAX_VALUE);
        return thread.messages().tokens(newest)
                + Tokens.of(settings.instructions().orElse(""));
    }
}

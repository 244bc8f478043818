package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.Observed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes runs that exist: metadata, cancel, answers. */
final class RunChanger {

    /**
     * A run that has taken its answers.
     *
     * @param thread its thread
     * @param record what is kept of it
     * @param run the run as it was when the call ended
     * @param log its events, where a stream follows it
     * @param start where in them the events of this answer begin
     * @param at when it took them
     */
    record Answered(
            ThreadState thread,
            RunRecord record,
            Run run,
            @Nullable EventLog log,
            int start,
            Instant at) {

        Observed<Run> seen(Engine engine) {
            return engine.observed(run, at);
        }
    }

    private final Engine engine;
    private final Access access;

    RunChanger(Engine engine, Access access) {
        this.engine = engine;
        this.access = access;
    }

    Run modify(ModifyRun command) {
        return access.run(command.run(), (thread, record, now) -> {
            if (!record.run().status().isTerminal()) {
                throw Refusals.modify(record.run());
            }
            record.run(record.run().toBuilder().metadata(command.metadata()).build());
            accepted(Operation.RUN_MODIFY, record, now, command);
            return record.run();
        });
    }

    Observed<Run> cancel(RunRef run) {
        return access.run(run, (thread, record, now) -> {
            RunStatus status = record.run().status();
            if (status.isTerminal() || status.equals(RunStatus.CANCELLING)) {
                throw Refusals.cancel(record.run());
            }
            accepted(Operation.RUN_CANCEL, record, now, null);
            thread.change(record, now, (state, to) -> RunMachine.cancel(state, now, to));
            return engine.observed(record.run(), now);
        });
    }

    Answered answer(RunRef run, ToolAnswers answers, boolean stream) {
        return access.run(run, (thread, record, now) -> {
            if (!record.run().status().equals(RunStatus.REQUIRES_ACTION)) {
                throw Refusals.answer(record.run());
            }
            AnswerCheck.check(record.run(), answers);
            EventLog log = stream ? record.openLog(record.streamed()) : record.log();
            int start = log == null ? 0 : log.size();
            accepted(Operation.RUN_ANSWER, record, now, answers);
            thread.change(record, now, (state, to) -> RunMachine.answer(state, answers, now, to));
            return new Answered(thread, record, record.run(), log, start, now);
        });
    }

    private void accepted(Operation operation, RunRecord record, Instant now, @Nullable Command command) {
        Run run = record.run();
        engine.ledger.add(now, operation, run.id(), run.threadId(), run.id(), command);
    }
}

package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
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
     */
    record Answered(
            ThreadState thread,
            RunRecord record,
            Run run,
            @Nullable EventLog log,
            int start) {}

    private final Engine engine;
    private final Access access;

    RunChanger(Engine engine, Access access) {
        this.engine = engine;
        this.access = access;
    }

    Run modify(ModifyRun command, Instant now) {
        return access.run(command.run(), now, (thread, record) -> {
            if (!record.run().status().isTerminal()) {
                throw Refusals.modify(record.run());
            }
            record.run(record.run().toBuilder().metadata(command.metadata()).build());
            accepted(Operation.RUN_MODIFY, record, now, command);
            return record.run();
        });
    }

    Run cancel(RunRef run, Instant now) {
        return access.run(run, now, (thread, record) -> {
            RunStatus status = record.run().status();
            if (status.isTerminal() || status.equals(RunStatus.CANCELLING)) {
                throw Refusals.cancel(record.run());
            }
            accepted(Operation.RUN_CANCEL, record, now, null);
            thread.change(record, now, (state, to) -> RunMachine.cancel(state, now, to));
            return record.run();
        });
    }

    Answered answer(RunRef run, ToolAnswers answers, Instant now, boolean stream) {
        return access.run(run, now, (thread, record) -> {
            if (!record.run().status().equals(RunStatus.REQUIRES_ACTION)) {
                throw Refusals.answer(record.run());
            }
            AnswerCheck.check(record.run(), answers);
            EventLog log = stream ? record.openLog(record.streamed()) : record.log();
            int start = log == null ? 0 : log.size();
            accepted(Operation.RUN_ANSWER, record, now, answers);
            thread.change(record, now, (state, to) -> RunMachine.answer(state, answers, now, to));
            return new Answered(thread, record, record.run(), log, start);
        });
    }

    private void accepted(Operation operation, RunRecord record, Instant now, @Nullable Command command) {
        Run run = record.run();
        engine.ledger.add(now, operation, run.id(), run.threadId(), run.id(), command);
    }
}

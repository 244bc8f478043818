package dev.runs4j.responses.internal.operation;

import dev.runs4j.responses.internal.core.Effect;
import dev.runs4j.responses.internal.core.Seen;
import dev.runs4j.responses.journal.AcknowledgeAnswer;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the journal for what the core wants of it. */
public final class JournalDesk {

    private final RunJournal journal;
    private final String owner;

    /**
     * Asks this journal.
     *
     * @param journal the journal
     * @param owner this process, in leases
     */
    public JournalDesk(RunJournal journal, String owner) {
        this.journal = journal;
        this.owner = owner;
    }

    /** {@return what came of an effect} */
    public Seen make(Effect.Journal effect) {
        if (effect instanceof Effect.Read read) {
            return standing(journal.run(read.runId()).orElse(null), read.threadId());
        } else if (effect instanceof Effect.Commit commit) {
            return commit(commit);
        } else if (effect instanceof Effect.Acknowledge acknowledge) {
            return acknowledge(acknowledge);
        } else if (effect instanceof Effect.Open open) {
            return open(open);
        } else if (effect instanceof Effect.TakeLease lease) {
            return journal.lease(lease.runId(), owner, lease.time())
                    .<Seen>map(run -> standing(run, null))
                    .orElseGet(Seen.NotLeased::new);
        } else if (effect instanceof Effect.Wish wish) {
            return standing(journal.wishCancel(wish.runId()).orElse(null), null);
        } else if (effect instanceof Effect.KeepOrphan keep) {
            journal.addOrphan(keep.orphan());
            return new Seen.Made();
        }
        Effect.Drop drop = (Effect.Drop) effect;
        journal.drop(drop.run().record().id(), drop.run().version());
        return standing(
                journal.run(drop.run().record().id()).orElse(null),
                drop.run().record().threadId());
    }

    private Seen standing(@Nullable StoredRun run, @Nullable String threadId) {
        String thread = run == null ? threadId : run.record().threadId();
        return new Seen.Standing(
                run, Optional.ofNullable(thread).flatMap(journal::thread).orElse(null));
    }

    private Seen commit(Effect.Commit commit) {
        StoredThread thread = commit.thread();
        CommitAnswer answer =
                journal.commit(commit.record(), commit.run().version(), thread.thread(), thread.version());
        if (answer instanceof CommitAnswer.Committed committed) {
            return new Seen.Standing(committed.run(), committed.thread());
        }
        CommitAnswer.Outdated outdated = (CommitAnswer.Outdated) answer;
        return new Seen.Standing(outdated.run(), outdated.thread());
    }

    private Seen acknowledge(Effect.Acknowledge effect) {
        AcknowledgeAnswer answer = journal.acknowledge(effect.runId(), effect.token(), effect.response());
        return answer instanceof AcknowledgeAnswer.Acknowledged acknowledged
                ? standing(acknowledged.run(), null)
                : new Seen.Missed(((AcknowledgeAnswer.Missed) answer).run());
    }

    private Seen open(Effect.Open open) {
        StoredThread thread = open.thread();
        OpenAnswer answer =
                journal.open(open.run(), open.metadata(), thread.thread(), thread.version(), owner, open.lease());
        if (answer instanceof OpenAnswer.Opened opened) {
            return new Seen.Standing(opened.run(), opened.thread());
        } else if (answer instanceof OpenAnswer.ThreadLocked locked) {
            return new Seen.Locked(locked.run());
        } else if (answer instanceof OpenAnswer.KeyTaken taken) {
            return new Seen.KeyTaken(taken.run());
        } else if (answer instanceof OpenAnswer.ThreadChanged changed) {
            return new Seen.Standing(null, changed.thread());
        }
        return new Seen.Standing(null, null);
    }
}

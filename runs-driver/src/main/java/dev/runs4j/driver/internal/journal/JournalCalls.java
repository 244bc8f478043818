package dev.runs4j.driver.internal.journal;

import dev.runs4j.driver.internal.core.DriveRecord;
import dev.runs4j.driver.internal.core.JournalEffect;
import dev.runs4j.driver.internal.core.JournalObservation;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Asks a journal what the core of a drive wants to know. Safe for many threads, as the journal is. */
public final class JournalCalls {

    private final ToolJournal journal;

    /**
     * Asks this journal.
     *
     * @param journal the journal; it stays the caller's to close
     */
    public JournalCalls(ToolJournal journal) {
        this.journal = Objects.requireNonNull(journal, "journal");
    }

    /**
     * {@return what the journal answers}
     *
     * @param effect what is to be done
     * @param now the time on the caller's clock
     * @throws JournalUnavailableException when it does not answer
     */
    public JournalObservation make(JournalEffect effect, Instant now) {
        if (effect instanceof JournalEffect.Begin begin) {
            return new JournalObservation.BeginAnswered(
                    journal.begin(begin.run(), begin.deadline(), begin.tools(), now));
        } else if (effect instanceof JournalEffect.Adopt adopt) {
            return new JournalObservation.AdoptAnswered(
                    journal.adopt(adopt.run(), now).orElse(null));
        } else if (effect instanceof JournalEffect.Claim claim) {
            return new JournalObservation.ClaimAnswered(
                    claim.call(), journal.claim(claim.call(), claim.tool(), claim.epoch(), now));
        } else if (effect instanceof JournalEffect.RecordResult result) {
            return record(result, now);
        } else if (effect instanceof JournalEffect.End end) {
            return new JournalObservation.EndAnswered(journal.end(end.run(), end.epoch(), end.status(), now));
        }
        return mark(effect);
    }

    /**
     * {@return whether a run is still for this drive to cancel: the journal has the drive under its epoch, or nobody has taken up what it has created}
     *
     * @param run the key
     * @param drive what the drive knows
     * @throws JournalUnavailableException when the journal does not answer
     */
    public boolean isOwned(JournalRun run, DriveRecord drive) {
        Optional<DriveRow> there = journal.find(run).map(DriveSnapshot::drive);
        if (drive.journal().isOwner()) {
            return there.filter(row ->
                            !row.hasEnded() && row.epoch() == drive.journal().epoch())
                    .isPresent();
        }
        // The answer to the drive's own beginning may have been lost.
        return drive.mayHaveCreated()
                && there.filter(row -> row.hasEnded() || row.epoch() > 1).isEmpty();
    }

    private JournalObservation record(JournalEffect.RecordResult result, Instant now) {
        try {
            return new JournalObservation.Recorded(
                    journal.record(result.call(), new CallResult(result.kind(), result.output(), now)));
        } catch (IllegalArgumentException notClaimed) {
            return new JournalObservation.ResultRefused(result.call());
        }
    }

    private JournalObservation mark(JournalEffect effect) {
        if (effect instanceof JournalEffect.MarkSending sending) {
            return new JournalObservation.MarkAnswered(
                    sending.round(),
                    SubmitMark.SENDING,
                    journal.sending(sending.run(), sending.round(), sending.epoch()));
        } else if (effect instanceof JournalEffect.MarkAccepted accepted) {
            return new JournalObservation.MarkAnswered(
                    accepted.round(),
                    SubmitMark.ACCEPTED,
                    journal.accepted(accepted.run(), accepted.round(), accepted.epoch()));
        }
        throw new IllegalStateException(
                "no call is known for " + effect.getClass().getSimpleName());
    }
}

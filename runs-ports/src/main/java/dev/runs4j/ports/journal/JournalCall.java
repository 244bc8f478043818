package dev.runs4j.ports.journal;

import java.util.Objects;

/**
 * The key of a claim. The round belongs to it, since servers use the id of a call again in a later round of the run.
 *
 * @param run the drive
 * @param round which demand of the run, from 1; whoever goes on with a drive goes on counting where it stood
 * @param callId the call's id; not blank
 */
public record JournalCall(JournalRun run, int round, String callId) {

    /** Refuses a blank id and a round below 1. */
    public JournalCall {
        Objects.requireNonNull(run, "run");
        Texts.atLeastOne("round", round);
        Texts.notBlank("callId", callId);
    }

    @Override
    public String toString() {
        return run + ", round " + round + ", call " + callId;
    }
}

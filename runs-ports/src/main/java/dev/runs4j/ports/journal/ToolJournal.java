package dev.runs4j.ports.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where drives are written down, so that no tool is started twice for one call, whatever dies in between. Safe for many threads, and for as
 * many processes as the store behind it admits. Calls block, on the caller's thread.
 *
 * <p>A drive has an <em>epoch</em>, a number that rises by one each time somebody takes the drive up. An epoch belongs to the one caller to
 * whom {@link #begin} or {@link #adopt} gave it. A call is <em>claimed</em> before its tool is started. Both are compared and written in one
 * step, in what a database calls a transaction: every operation takes place at one moment, wholly or not at all. The times that callers pass
 * are kept for people; but for {@link #purge}, nothing depends on them, since clocks differ.
 *
 * <p>Every kind:
 *
 * <dl>
 *   <dt><b>J01</b><dd>Keys are told apart exactly: by each of their texts, case and blanks included. What is written for one drive never shows
 *       in another.
 *   <dt><b>J02</b><dd>A blank tool or status and a round below 1 are refused with {@link IllegalArgumentException} before anything is
 *       written. (The values refuse what is wrong with them when they are made.)
 *   <dt><b>J03</b><dd>Texts come back as they were given, every {@code char} of them: the empty text, line ends, U+0000, halves of surrogate
 *       pairs. Times come back to the microsecond.
 *   <dt><b>J04</b><dd>A call that is made with the interrupt flag set does its work all the same, and the flag is set afterwards: a drive
 *       that is broken off has to write down what its tools did.
 *   <dt><b>J05</b><dd>After {@link #close()} every operation ends with a {@link JournalUnavailableException} that has
 *       {@link dev.runs4j.ports.error.Happened#NO}, and changes nothing. Closing again has no effect.
 * </dl>
 *
 * <p>Beginning and adopting:
 *
 * <dl>
 *   <dt><b>J11</b><dd>{@link #begin} of a run that is not there writes its row, with epoch 1.
 *   <dt><b>J12</b><dd>{@code begin} of a run that is there, ended or not, changes nothing and gives the row.
 *   <dt><b>J13</b><dd>Of several {@code begin} of one run at the same time exactly one is answered with {@link BeginAnswer.Begun}.
 *   <dt><b>J21</b><dd>{@link #adopt} raises the epoch by one and gives the row with the new epoch, all claims and all marks.
 *   <dt><b>J22</b><dd>{@code adopt} sets since when the drive is owned, and changes nothing else: not the deadline, whatever the time is.
 *   <dt><b>J23</b><dd>{@code adopt} of a run that is not there gives nothing and writes nothing.
 *   <dt><b>J24</b><dd>{@code adopt} of a drive that has ended gives its state and changes nothing: there is nothing left to own.
 *   <dt><b>J25</b><dd>Of several {@code adopt} at the same time each is given an epoch of its own.
 * </dl>
 *
 * <p>Claiming:
 *
 * <dl>
 *   <dt><b>J31</b><dd>{@link #claim} under the current epoch, of a call that was not claimed, writes the claim and is granted.
 *   <dt><b>J32</b><dd>A call that was claimed once is never granted again: not under the same epoch nor a later one, not after any time. The
 *       answer is the claim as it stands, with its result if there is one; it does not change.
 *   <dt><b>J33</b><dd>The same call id in another round is another call.
 *   <dt><b>J34</b><dd>A claim under any epoch but the current one, lower or higher, is {@link Refusal.Outdated} and writes nothing. That comes
 *       before everything else: also where the call was claimed or the drive has ended.
 *   <dt><b>J35</b><dd>Of several claims of one call at the same time exactly one is granted.
 *   <dt><b>J36</b><dd>Once {@code adopt} has returned, no claim under an earlier epoch is granted; and whatever was granted under one is in the
 *       snapshot that {@code adopt} gave.
 *   <dt><b>J37</b><dd>A claim in a drive that has ended is {@link Refusal.Ended} and writes nothing.
 *   <dt><b>J38</b><dd>A claim in a drive that is not there is {@link Refusal.Unknown} and writes nothing.
 * </dl>
 *
 * <p>Results:
 *
 * <dl>
 *   <dt><b>J41</b><dd>{@link #record} writes the result of a claim and gives the claim with it.
 *   <dt><b>J42</b><dd>The first result stands: another one changes nothing, and the answer is the claim with the first.
 *   <dt><b>J43</b><dd>A result may come late: whatever the epoch is by then, and after the drive has ended.
 *   <dt><b>J44</b><dd>A result of a call that was not claimed, or whose drive was purged, is refused with {@link IllegalArgumentException}
 *       and writes nothing.
 *   <dt><b>J45</b><dd>Of several results of one claim at the same time exactly one stands, and everybody is told which.
 * </dl>
 *
 * <p>Submitting and ending:
 *
 * <dl>
 *   <dt><b>J51</b><dd>{@link #sending} and {@link #accepted} under the current epoch write the mark of a round; {@code accepted} does not
 *       need {@code sending} before it, since another process may have sent.
 *   <dt><b>J52</b><dd>A mark that is written again has no effect; {@code sending} after {@code accepted} has none either. Rounds do not touch
 *       each other.
 *   <dt><b>J53</b><dd>A mark under any other epoch is {@link Refusal.Outdated} and writes nothing.
 *   <dt><b>J54</b><dd>A mark in a drive that has ended is {@link Refusal.Ended}, in one that is not there {@link Refusal.Unknown}.
 *   <dt><b>J61</b><dd>{@link #end} under the current epoch writes how the drive has ended, for good.
 *   <dt><b>J62</b><dd>{@code end} again with the same status has no effect, and is answered as if it had; with another status it is
 *       {@link Refusal.Ended} with the end that stands.
 *   <dt><b>J63</b><dd>{@code end} under any other epoch is {@link Refusal.Outdated}, of a drive that is not there {@link Refusal.Unknown};
 *       neither writes.
 * </dl>
 *
 * <p>Reading and purging:
 *
 * <dl>
 *   <dt><b>J71</b><dd>{@link #find} gives the state of one drive, or nothing for one that is not there, and changes nothing. What was given
 *       does not change with the journal.
 *   <dt><b>J72</b><dd>{@link #unfinished} gives the drives of one backend that have not ended, in the order in which they say they were begun.
 *   <dt><b>J81</b><dd>{@link #purge} takes away the drives of one backend that ended before a time, with claims and marks, and says how many;
 *       such a run can be begun again, as if for the first time.
 *   <dt><b>J82</b><dd>{@code purge} leaves all others: those that have not ended, however old, those that ended at that time or later, and
 *       those of other backends.
 * </dl>
 *
 * <p>Stores that outlive a journal or serve several; a journal in memory does neither:
 *
 * <dl>
 *   <dt><b>J91</b><dd>What a call has answered stands when the journal is closed and the store opened again, even by another process, even if
 *       the one that called was killed.
 *   <dt><b>J92</b><dd>Journals that are open on one store at the same time see what the others wrote as soon as those were answered, and all
 *       rules hold across them.
 * </dl>
 *
 * <p><b>What it promises.</b> Whoever starts a tool only after {@link ClaimAnswer.Granted} starts each call at most once for each store, for as
 * long as the row is there. It is at most once, not exactly once: a process that dies after the claim leaves a call that nobody will start again.
 * Purging takes the memory away: if the run is begun again later, its calls can be granted again, and the epochs start at 1 again, so that a
 * process that slept since before the end could take itself for the owner. So purge only what ended longer ago than any process sleeps and
 * any run is driven again. A journal that forgets by itself says what and when; it never forgets a drive that has not ended.
 *
 * <p><b>Answers that were lost.</b> Every operation throws {@link JournalUnavailableException} where the store fails. It can be made again.
 * Since an epoch belongs to one caller, a claim found under one's own epoch is one's own: who never saw it granted has not started the call.
 * After a {@code begin} whose answer was lost, {@code adopt}.
 */
public interface ToolJournal extends AutoCloseable {

    /**
     * Begins a drive; see rules J11 to J13.
     *
     * @param run the key
     * @param deadline when the drive is given up
     * @param tools which tools answer
     * @param now the time on the caller's clock
     */
    BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now);

    /**
     * Takes a drive up, be it after a restart or because its owner is thought dead; see rules J21 to J25.
     *
     * @param run the key
     * @param now the time on the caller's clock
     * @return everything about it as of that moment; look whether the drive has ended before you go on. Empty where it is not there
     */
    Optional<DriveSnapshot> adopt(JournalRun run, Instant now);

    /**
     * Asks for the right to start a tool; see rules J31 to J38.
     *
     * @param call the key
     * @param tool the tool's name
     * @param epoch the caller's epoch
     * @param now the time on the caller's clock
     */
    ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now);

    /**
     * Writes down what came of a call, under any epoch; see rules J41 to J45.
     *
     * @param call the key
     * @param result what came of it
     * @return the claim as it stands now; its result is the one given, or an earlier one
     * @throws IllegalArgumentException when the call was not claimed
     */
    ClaimRow record(JournalCall call, CallResult result);

    /**
     * Says that the answers of a round are about to be sent; see rules J51 to J54.
     *
     * @param run the key
     * @param round the round, from 1
     * @param epoch the caller's epoch
     */
    WriteAnswer sending(JournalRun run, int round, long epoch);

    /**
     * Says that the server took the answers of a round; see rules J51 to J54.
     *
     * @param run the key
     * @param round the round, from 1
     * @param epoch the caller's epoch
     */
    WriteAnswer accepted(JournalRun run, int round, long epoch);

    /**
     * Says that nobody will go on with a drive; see rules J61 to J63.
     *
     * @param run the key
     * @param epoch the caller's epoch
     * @param status how it has ended, in a word of the driver's; not blank
     * @param now the time on the caller's clock, from which {@link #purge} counts
     */
    WriteAnswer end(JournalRun run, long epoch, String status, Instant now);

    /** {@return what is known of a drive; see rule J71} */
    Optional<DriveSnapshot> find(JournalRun run);

    /** {@return the drives of a backend that somebody has to go on with, oldest first; see rule J72} */
    List<DriveRow> unfinished(String backend);

    /**
     * Forgets drives; see rules J81 and J82, and what it means for the promise, above.
     *
     * @param backend the backend's name, as in {@link JournalRun}
     * @param endedBefore only those that ended before this time go
     * @return how many went
     */
    int purge(String backend, Instant endedBefore);

    /** Lets go of the store; drives and their rows stay as they are. See rule J05. */
    @Override
    void close();
}

package dev.runs4j.responses.journal;

import dev.runs4j.domain.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the runs of one backend are written down: which responses make one up, and which run a thread is locked for. The server knows what a
 * response did; everything else is known here only. Safe for many threads, and for as many processes as the store behind it admits. Calls block,
 * on the caller's thread.
 *
 * <p>Every operation takes place at one moment, wholly or not at all. Nothing is kept open between two of them: whoever goes on after a read says
 * by a version what was read, and is told when that is not true any more.
 *
 * <p>Every kind:
 *
 * <dl>
 *   <dt><b>N01</b><dd>Ids and keys are told apart exactly, case and blanks included. Journals of different backends on one store do not see each
 *       other's runs, threads and keys.
 *   <dt><b>N02</b><dd>Records come back equal to what was given, every {@code char} of their texts and every unknown member of what a server
 *       sent; times come back to the microsecond. Only JSON that values of the domain carry along, such as the schema of a run's tool, may come back
 *       without the white space between its tokens.
 *   <dt><b>N03</b><dd>A call that is made with the interrupt flag set does its work all the same, and the flag is set afterwards.
 *   <dt><b>N04</b><dd>After {@link #close()} every operation ends with a {@link dev.runs4j.ports.journal.JournalUnavailableException} that has
 *       {@link dev.runs4j.ports.error.Happened#NO}, and changes nothing. Closing again has no effect.
 *   <dt><b>N05</b><dd>{@link #now()} never goes back, and is the clock by which leases, expiry and wishes are judged, whatever clocks the
 *       callers have.
 *   <dt><b>N06</b><dd>A blank owner, token or response, a lease for no time, and a number below 1 of what is to be given are refused with
 *       {@link IllegalArgumentException} before anything is written.
 * </dl>
 *
 * <p>Threads:
 *
 * <dl>
 *   <dt><b>N11</b><dd>{@link #createThread} writes a thread with version 1, and says whether it did: one that is there stays as it is.
 *   <dt><b>N12</b><dd>{@link #changeThread} replaces a thread whose version is the one that was read, and raises it by one; otherwise it writes
 *       nothing and gives nothing. Of several at the same time one wins.
 *   <dt><b>N13</b><dd>{@link #deleteThread} takes a thread away with its runs, their keys and orphans, and its notes. One that is locked stays.
 *   <dt><b>N14</b><dd>{@link #threads} gives threads newest first by the time of their creation; of those of one time, the one with the greater id
 *       first, by code points.
 * </dl>
 *
 * <p>Opening:
 *
 * <dl>
 *   <dt><b>N21</b><dd>{@link #open} writes a run with version 1, its metadata and its lease, and the thread with one version more and locked for
 *       it, whatever the record that was given says of the lock.
 *   <dt><b>N22</b><dd>A request key that was used is {@link OpenAnswer.KeyTaken}, before everything else, whatever the thread and the
 *       fingerprint are. Runs without a key never meet.
 *   <dt><b>N23</b><dd>A thread that is locked is {@link OpenAnswer.ThreadLocked}, one whose version is another {@link OpenAnswer.ThreadChanged},
 *       one that is not there {@link OpenAnswer.NoThread}; in this order, and nothing is written.
 *   <dt><b>N24</b><dd>Of several {@code open} on one thread, or under one key, at the same time exactly one is {@link OpenAnswer.Opened}.
 *   <dt><b>N25</b><dd>A run that has ended, or is of another thread, is refused with {@link IllegalArgumentException}; so is a run id that is there,
 *       where nothing of the above is the answer.
 * </dl>
 *
 * <p>Going on:
 *
 * <dl>
 *   <dt><b>N31</b><dd>{@link #commit} writes a run and its thread when both versions are those that were read, and raises both by one. Otherwise it
 *       writes neither, and gives both as they stand.
 *   <dt><b>N32</b><dd>It leaves metadata, wish and lease as they are, whoever has written them meanwhile; those do not raise the version.
 *   <dt><b>N33</b><dd>A run that is not in the way any more ({@link RunRecord#isInTheWay()}) unlocks its thread in the same write; one that still
 *       is keeps the lock, whatever the record of the thread says of it. A run that has lost the lock does not get it back, whatever it says later,
 *       and the lock of another run is never touched.
 *   <dt><b>N34</b><dd>{@link #drop} takes away a run that was never accepted, unlocks its thread, and frees its key, when its version is the one that was
 *       read. The thread's version rises by one; orphans stay.
 *   <dt><b>N35</b><dd>{@link #acknowledge} depends on the attempt only: when the attempt with this token is the last one of the last hop and planned or
 *       indeterminate, it has the response from then on and the version rises by one. The same response again is the same answer and no write.
 *       Everything else is {@link AcknowledgeAnswer.Missed} and writes nothing.
 *   <dt><b>N36</b><dd>A commit that was read before an acknowledgement is outdated, so that no response id is ever overwritten.
 * </dl>
 *
 * <p>Written at any time, by anybody:
 *
 * <dl>
 *   <dt><b>N41</b><dd>{@link #changeMetadata} replaces the metadata of a run.
 *   <dt><b>N42</b><dd>{@link #wishCancel} writes when the run was first wished to be cancelled; again changes nothing. For a run that has ended
 *       nothing is written. It gives the run as it stands.
 *   <dt><b>N43</b><dd>{@link #addOrphan} keeps a response that belongs to no attempt; again changes nothing. {@link #orphans} gives those of a run in
 *       the order in which they came.
 *   <dt><b>N44</b><dd>{@link #note} keeps what is known of messages. The first time and the first run stand, metadata are replaced. Of a thread that is
 *       not there nothing is kept.
 * </dl>
 *
 * <p>Leases, on the journal's clock:
 *
 * <dl>
 *   <dt><b>N51</b><dd>{@link #lease} gives the lease to whoever asks while nobody else holds it, or its holder asks again, from now on.
 *   <dt><b>N52</b><dd>Of several owners who ask at the same time one gets it.
 *   <dt><b>N53</b><dd>{@link #release} by its holder ends it at once; by others it has no effect.
 *   <dt><b>N54</b><dd>{@link #takeStale} gives runs that somebody has to look after, and leases them to whoever asked, in the same moment: those that
 *       nobody holds and that are planned, have passed their expiry, are wished to be cancelled, or have a repair due. First those that
 *       nobody has held for longest, so that none is left out for ever, and at most as many as asked for. Others do not get the same ones.
 *   <dt><b>N55</b><dd>It never gives a run that has ended with nothing to mend, nor one that is at work or waits for answers, and in time.
 * </dl>
 *
 * <p>Reading and purging:
 *
 * <dl>
 *   <dt><b>N61</b><dd>{@link #run}, {@link #runByKey} and {@link #thread} give what stands, or nothing, and see every write that was answered.
 *   <dt><b>N62</b><dd>{@link #runs} gives the runs of a thread in the order of N14, those without a time of creation last.
 *   <dt><b>N71</b><dd>{@link #purge} takes away the runs whose end was first written before a time of the journal's clock and that are not in the way,
 *       with their orphans, and says how many; their keys are free then. Threads and notes stay.
 * </dl>
 *
 * <p>Stores that outlive a journal or serve several; a journal in memory does neither:
 *
 * <dl>
 *   <dt><b>N91</b><dd>What a call has answered stands when the journal is closed and the store opened again, even by another process, even if the one
 *       that called was killed.
 *   <dt><b>N92</b><dd>Journals that are open on one store at the same time see what the others wrote as soon as those were answered, and all rules
 *       hold across them.
 * </dl>
 *
 * <p><b>Answers that were lost.</b> Every operation throws {@link dev.runs4j.ports.journal.JournalUnavailableException} where the store fails. A write
 * whose answer was lost is read back: each attempt has a token of its own, so whoever finds it there has written it. Nothing may be sent before that.
 */
public interface RunJournal extends AutoCloseable {

    /** {@return the journal's time; see rule N05} */
    Instant now();

    /**
     * Writes a thread; see rule N11.
     *
     * @param thread the record; not locked
     * @return whether it was written
     * @throws IllegalArgumentException when the record has an active run
     */
    boolean createThread(ThreadRecord thread);

    /** {@return a thread; see rule N61} */
    Optional<StoredThread> thread(String threadId);

    /**
     * Replaces a thread, but not its lock; see rule N12.
     *
     * @param thread the record; the lock stays as it is, whatever this says of it
     * @param version what was read
     * @return the thread as written; empty when nothing was
     */
    Optional<StoredThread> changeThread(ThreadRecord thread, long version);

    /** Takes a thread away; see rule N13. */
    DeleteAnswer deleteThread(String threadId);

    /**
     * Lists threads; see rule N14.
     *
     * @param max at most so many, from 1
     * @param before only those that come behind this one in the list; empty for the first ones
     * @return them; empty where that one is not there
     */
    List<StoredThread> threads(int max, Optional<String> before);

    /**
     * Opens a run and locks its thread; see rules N21 to N25.
     *
     * @param run the record, with its first hop planned
     * @param metadata the caller's metadata
     * @param thread the thread's record
     * @param threadVersion what was read
     * @param owner who makes the requests
     * @param lease for how long, more than zero
     * @throws IllegalArgumentException see rule N25
     */
    OpenAnswer open(
            RunRecord run, Metadata metadata, ThreadRecord thread, long threadVersion, String owner, Duration lease);

    /** {@return a run; see rule N61} */
    Optional<StoredRun> run(String runId);

    /** {@return the run that was opened under a key; see rule N61} */
    Optional<StoredRun> runByKey(String requestKey);

    /**
     * Lists the runs of a thread; see rule N62.
     *
     * @param threadId the thread
     * @param max at most so many, from 1
     * @param before only those that come behind this one in the list; empty for the first ones
     * @return them; empty where the thread or that run is not there
     */
    List<StoredRun> runs(String threadId, int max, Optional<String> before);

    /**
     * Replaces a run and its thread; see rules N31 to N33.
     *
     * @param run the run's record
     * @param runVersion what was read
     * @param thread the thread's record
     * @param threadVersion what was read
     * @throws IllegalArgumentException when the run is not of this thread, or was opened on another thread or under another request key
     */
    CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion);

    /**
     * Takes a run away that was never accepted; see rule N34.
     *
     * @param runId the run
     * @param runVersion what was read
     * @return whether it was taken away; it was not when somebody has written it meanwhile, or it is gone
     */
    boolean drop(String runId, long runVersion);

    /**
     * Writes down which response an attempt has; see rules N35 and N36.
     *
     * @param runId the run
     * @param token the attempt
     * @param response the server's id
     */
    AcknowledgeAnswer acknowledge(String runId, String token, String response);

    /**
     * Replaces a run's metadata; see rule N41.
     *
     * @param runId the run
     * @param metadata all of them
     * @return the run as it stands; empty where it is not there
     */
    Optional<StoredRun> changeMetadata(String runId, Metadata metadata);

    /** {@return the run as it stands, with the wish that it be cancelled unless it has ended; see rule N42} */
    Optional<StoredRun> wishCancel(String runId);

    /** Keeps a response that belongs to no attempt, of a run that is there or not; see rule N43. */
    void addOrphan(Orphan orphan);

    /** {@return the orphans of a run; see rule N43} */
    List<Orphan> orphans(String runId);

    /** Keeps what is known of messages; see rule N44. */
    void note(String threadId, List<MessageNote> notes);

    /** {@return what is known of these messages, in any order; of others nothing} */
    List<MessageNote> notes(String threadId, List<String> items);

    /**
     * Asks for the right to have requests made; see rules N51 and N52.
     *
     * @param runId the run
     * @param owner who asks
     * @param time for how long, more than zero
     * @return the run with the caller's lease; empty where somebody else holds it, or the run is not there
     */
    Optional<StoredRun> lease(String runId, String owner, Duration time);

    /** Ends a lease; see rule N53. */
    void release(String runId, String owner);

    /**
     * Takes runs that somebody has to look after; see rules N54 and N55.
     *
     * @param owner who asks
     * @param time for how long they are leased, more than zero
     * @param max at most so many, from 1
     */
    List<StoredRun> takeStale(String owner, Duration time, int max);

    /**
     * Forgets runs; see rule N71.
     *
     * @param endedBefore only those that ended before this time of the journal's clock go
     * @return how many went
     */
    int purge(Instant endedBefore);

    /** Lets go of the store; what was written stays. See rule N04. */
    @Override
    void close();
}

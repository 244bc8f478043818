package dev.runs4j.driver.journal;

import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.WriteAnswer;
import dev.runs4j.ports.journal.testing.JournalStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A journal with a fault.
 *
 * @param rule the rule that it breaks
 * @param wrong what it does wrong
 * @param fails the rules whose checks find it; more than one where a fault breaks a rule under several circumstances
 * @param fault puts the fault around a sound journal
 */
record JournalMutant(String rule, String wrong, Set<String> fails, Fault fault) {

    /** Builds a broken journal around a sound one. */
    @FunctionalInterface
    interface Fault {

        ToolJournal around(ToolJournal sound, int opened);
    }

    /** A journal without fault. */
    static final JournalMutant NONE = new JournalMutant("none", "nothing", Set.of(), (sound, opened) -> sound);

    static JournalMutant of(String rule, String wrong, UnaryOperator<ToolJournal> fault) {
        return new JournalMutant(rule, wrong, Set.of(rule), (sound, opened) -> fault.apply(sound));
    }

    /** {@return a new store whose journals have the fault; they share rows in memory} */
    JournalStore store() {
        return new JournalStore() {

            private final InMemoryToolJournal rows = new InMemoryToolJournal();
            private int opened;

            @Override
            public ToolJournal open() {
                return fault.around(new View(rows), opened++);
            }
        };
    }

    @Override
    public String toString() {
        return rule + ": " + wrong;
    }

    /** A journal that can be closed while others go on with the same rows. */
    private static final class View extends ForwardingJournal {

        private boolean closed;

        View(ToolJournal rows) {
            super(rows);
        }

        private void refuseWhenClosed() {
            if (closed) {
                throw JournalUnavailableException.closed();
            }
        }

        @Override
        public BeginAnswer begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
            refuseWhenClosed();
            return super.begin(run, deadline, tools, now);
        }

        @Override
        public Optional<DriveSnapshot> adopt(JournalRun run, Instant now) {
            refuseWhenClosed();
            return super.adopt(run, now);
        }

        @Override
        public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
            refuseWhenClosed();
            return super.claim(call, tool, epoch, now);
        }

        @Override
        public ClaimRow record(JournalCall call, CallResult result) {
            refuseWhenClosed();
            return super.record(call, result);
        }

        @Override
        public WriteAnswer sending(JournalRun run, int round, long epoch) {
            refuseWhenClosed();
            return super.sending(run, round, epoch);
        }

        @Override
        public WriteAnswer accepted(JournalRun run, int round, long epoch) {
            refuseWhenClosed();
            return super.accepted(run, round, epoch);
        }

        @Override
        public WriteAnswer end(JournalRun run, long epoch, String status, Instant now) {
            refuseWhenClosed();
            return super.end(run, epoch, status, now);
        }

        @Override
        public Optional<DriveSnapshot> find(JournalRun run) {
            refuseWhenClosed();
            return super.find(run);
        }

        @Override
        public List<DriveRow> unfinished(String backend) {
            refuseWhenClosed();
            return super.unfinished(backend);
        }

        @Override
        public int purge(String backend, Instant endedBefore) {
            refuseWhenClosed();
            return super.purge(backend, endedBefore);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

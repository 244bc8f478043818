package dev.runs4j.responses.journal.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.InMemoryRunJournal;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.RunRecordText;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import dev.runs4j.responses.journal.ThreadRecordText;
import dev.runs4j.responses.journal.testing.RunJournalContract;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A journal that keeps its records as texts, as tables do, keeps the contract. */
class JournalOfTextsTest {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return RunJournalContract.ofJournals(OfTexts::new, task -> new Thread(task).start()).stream()
                .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
    }

    private static final class OfTexts extends ForwardingRunJournal {

        OfTexts(RunsClock clock) {
            super(InMemoryRunJournal.on(clock));
        }

        private static RunRecord copy(RunRecord run) {
            return RunRecordText.read(RunRecordText.write(run));
        }

        private static ThreadRecord copy(ThreadRecord thread) {
            return ThreadRecordText.read(ThreadRecordText.write(thread));
        }

        @Override
        public boolean createThread(ThreadRecord thread) {
            return super.createThread(copy(thread));
        }

        @Override
        public Optional<StoredThread> changeThread(ThreadRecord thread, long version) {
            return super.changeThread(copy(thread), version);
        }

        @Override
        public OpenAnswer open(
                RunRecord run, Metadata metadata, ThreadRecord thread, long version, String owner, Duration lease) {
            return super.open(copy(run), metadata, copy(thread), version, owner, lease);
        }

        @Override
        public CommitAnswer commit(RunRecord run, long runVersion, ThreadRecord thread, long threadVersion) {
            return super.commit(copy(run), runVersion, copy(thread), threadVersion);
        }
    }
}

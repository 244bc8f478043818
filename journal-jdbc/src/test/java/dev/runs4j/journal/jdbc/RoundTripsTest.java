package dev.runs4j.journal.jdbc;

import static dev.runs4j.journal.jdbc.Samples.LONG;
import static dev.runs4j.journal.jdbc.Samples.ended;
import static dev.runs4j.journal.jdbc.Samples.open;
import static dev.runs4j.journal.jdbc.Samples.run;
import static dev.runs4j.journal.jdbc.Samples.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each operation costs: statements and commits. */
class RoundTripsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final WatchedSource watched = new WatchedSource();
    private final PostgresJournals journals =
            PostgresJournals.on(watched.source()).schema("round_trips").open();

    @Test
    void aRunCostsOneForEachWriteAndTwoForAnAcknowledgement() {
        RunJournal journal = journals.runJournal("costs");
        assertThat(watched.roundTrips(journal::now)).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.createThread(thread("t")))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> open(journal, "r", "t"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.acknowledge("r", "token of r", "resp")))
                .isEqualTo(2);
        assertThat(watched.roundTrips(() -> journal.acknowledge("r", "token of r", "resp")))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.lease("r", "owner", LONG))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.release("r", "owner"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.takeStale("owner", LONG, 9)))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.changeMetadata("r", Metadata.of("a", "b"))))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.wishCancel("r"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.wishCancel("r"))).isEqualTo(2);
        assertThat(watched.roundTrips(() -> journal.commit(ended(run("r", "t")), 2, thread("t"), 2)))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.purge(NOW))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.deleteThread("t"))).isEqualTo(4);
    }

    @Test
    void readsAndNotesCostOne() {
        RunJournal journal = journals.runJournal("reads");
        journal.createThread(thread("t"));
        assertThat(watched.roundTrips(() -> journal.thread("t"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.threads(9, Optional.of("t"))))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.run("r"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.runByKey("k"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.runs("t", 9, Optional.of("r"))))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.changeThread(thread("t"), 1)))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.note("t", List.of(note("a"), note("b"), note("a")))))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.notes("t", List.of("a", "b"))))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.addOrphan(new Orphan("r", 0, "token", "resp"))))
                .isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.orphans("r"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.drop("r", 1))).isEqualTo(1);
    }

    private static MessageNote note(String item) {
        return new MessageNote(item, NOW, null, Metadata.EMPTY);
    }

    @Test
    void aWriteThatWasRefusedIsAskedWhyInOneMoreTransaction() {
        RunJournal journal = journals.runJournal("refusals");
        journal.createThread(thread("t"));
        open(journal, "r", "t");

        assertThat(watched.roundTrips(() -> open(journal, "r2", "t"))).isEqualTo(5);
        assertThat(watched.roundTrips(() -> journal.commit(run("r", "t"), 9, thread("t"), 2)))
                .isEqualTo(5);
    }

    @Test
    void aToolCallCostsThreeBeforeItAndThreeBehindIt() {
        ToolJournal journal = journals.toolJournal();
        JournalRun run = new JournalRun("costs", RunRef.of("t", "r"));
        JournalCall call = new JournalCall(run, 1, "c");
        assertThat(watched.roundTrips(() -> journal.begin(run, NOW, new ToolSet("tools", "1"), NOW)))
                .isEqualTo(2);
        assertThat(watched.roundTrips(() -> journal.claim(call, "tool", 1, NOW)))
                .isEqualTo(3);
        assertThat(watched.roundTrips(
                        () -> journal.record(call, new CallResult(CallResult.Kind.RETURNED, "done", NOW))))
                .isEqualTo(3);
        assertThat(watched.roundTrips(() -> journal.sending(run, 1, 1))).isEqualTo(3);
        assertThat(watched.roundTrips(() -> journal.accepted(run, 1, 1))).isEqualTo(3);
        assertThat(watched.roundTrips(() -> journal.find(run))).isEqualTo(5);
        assertThat(watched.roundTrips(() -> journal.adopt(run, NOW))).isEqualTo(5);
        assertThat(watched.roundTrips(() -> journal.end(run, 2, "completed", NOW)))
                .isEqualTo(3);
        assertThat(watched.roundTrips(() -> journal.unfinished("costs"))).isEqualTo(1);
        assertThat(watched.roundTrips(() -> journal.purge("costs", NOW))).isEqualTo(1);
    }
}

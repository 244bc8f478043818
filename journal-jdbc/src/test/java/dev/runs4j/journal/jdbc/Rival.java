package dev.runs4j.journal.jdbc;

import static dev.runs4j.journal.jdbc.Samples.LONG;
import static dev.runs4j.journal.jdbc.Samples.run;
import static dev.runs4j.journal.jdbc.Samples.thread;

import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.responses.journal.OpenAnswer;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.util.List;

/** A process that wants what others want at the same time, tells what it got, and halts without closing anything. */
final class Rival {

    static final String BACKEND = "rivals";
    static final String GO = "go";
    static final int RUNS = 40;

    private final RunJournal journal;
    private final String name;

    private Rival(RunJournal journal, String name) {
        this.journal = journal;
        this.name = name;
    }

    /** Runs one: by the database's url, the schema, and a name that tells it from others. */
    public static void main(String... arguments) throws InterruptedException {
        RunJournal journal = PostgresJournals.at(arguments[0])
                .schema(arguments[1])
                .connections(1)
                .open()
                .runJournal(BACKEND);
        Rival rival = new Rival(journal, arguments[2]);
        rival.createOwnThreads();
        tell("ready", arguments[2]);
        rival.waitForGo();
        rival.openOnSharedThreads();
        rival.openUnderSharedKeys();
        rival.takeStale();
        tell("done", arguments[2]);
        Runtime.getRuntime().halt(0);
    }

    private static void tell(String what, String which) {
        System.out.println(what + " " + which);
        System.out.flush();
    }

    private void createOwnThreads() {
        for (int i = 0; i < RUNS; i++) {
            journal.createThread(thread(name + i));
        }
    }

    private void waitForGo() throws InterruptedException {
        RunsClock clock = RunsClock.system();
        while (journal.thread(GO).isEmpty()) {
            clock.sleepUntil(clock.now().plus(Duration.ofMillis(2)));
        }
    }

    private void openOnSharedThreads() {
        for (int i = 0; i < RUNS; i++) {
            open("opened", run(name + " " + i, "shared" + i));
        }
    }

    private void openUnderSharedKeys() {
        for (int i = 0; i < RUNS; i++) {
            RunRecord run = run("keyed " + name + " " + i, name + i);
            open("keyed", run.toBuilder().requestKey("key" + i).build());
        }
    }

    private void open(String what, RunRecord run) {
        ThreadRecord thread = thread(run.threadId());
        if (journal.open(run, Metadata.EMPTY, thread, 1, name, LONG) instanceof OpenAnswer.Opened) {
            tell(what, run.requestKey().orElse(run.threadId()));
        }
    }

    private void takeStale() {
        for (List<StoredRun> taken = some(); !taken.isEmpty(); taken = some()) {
            taken.forEach(run -> tell("took", run.record().id()));
        }
    }

    private List<StoredRun> some() {
        return journal.takeStale(name, LONG, 3);
    }
}

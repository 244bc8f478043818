package dev.runs4j.responses.journal.testing;

import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.responses.journal.RunJournal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The checks of the contract, one for each rule. */
public final class RunJournalContract {

    private RunJournalContract() {}

    /**
     * {@return a check for every rule that this kind of store can keep}
     *
     * @param stores gives a new, empty store each time; asked once more to see whether its stores are shared
     * @param threads runs each task on a thread of its own: tasks wait for each other, eight of them
     */
    public static List<RunJournalCheck> of(Supplier<? extends RunJournalStore> stores, Executor threads) {
        Objects.requireNonNull(threads, "threads");
        boolean shared;
        try (RunJournalStore sample = stores.get()) {
            shared = sample.isShared();
        }
        return all().filter(check -> shared || !check.shared())
                .map(check -> new RunJournalCheck(check, stores, threads))
                .toList();
    }

    /**
     * {@return a check for every rule but N91 and N92, for journals that keep everything in themselves}
     *
     * @param journals gives a new, empty journal on a clock each time; the checks turn the clock
     * @param threads runs each task on a thread of its own: tasks wait for each other, eight of them
     */
    public static List<RunJournalCheck> ofJournals(
            Function<? super RunsClock, ? extends RunJournal> journals, Executor threads) {
        return of(() -> new OneJournal(journals), threads);
    }

    private static Stream<Check> all() {
        return Stream.of(
                        GeneralChecks.all(),
                        TextChecks.all(),
                        ClockChecks.all(),
                        ThreadChecks.all(),
                        OpenChecks.all(),
                        CommitChecks.all(),
                        LockChecks.all(),
                        AcknowledgeChecks.all(),
                        AnytimeChecks.all(),
                        LeaseChecks.all(),
                        StaleChecks.all(),
                        ReadChecks.all(),
                        PurgeChecks.all(),
                        StoreChecks.all())
                .flatMap(List::stream);
    }
}

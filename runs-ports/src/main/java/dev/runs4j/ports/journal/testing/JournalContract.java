package dev.runs4j.ports.journal.testing;

import dev.runs4j.ports.journal.ToolJournal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The checks of the contract, one for each rule. */
public final class JournalContract {

    private JournalContract() {}

    /**
     * {@return a check for every rule that this kind of store can keep}
     *
     * @param stores gives a new, empty store each time; asked once more to see whether its stores are shared
     * @param threads runs each task on a thread of its own: tasks wait for each other, eight of them
     */
    public static List<JournalCheck> of(Supplier<? extends JournalStore> stores, Executor threads) {
        Objects.requireNonNull(threads, "threads");
        boolean shared;
        try (JournalStore sample = stores.get()) {
            shared = sample.isShared();
        }
        return all().filter(check -> shared || !check.shared())
                .map(check -> new JournalCheck(check, stores, threads))
                .toList();
    }

    /**
     * {@return a check for every rule but J91 and J92, for journals that keep their rows in themselves}
     *
     * @param journals gives a new, empty journal each time
     * @param threads runs each task on a thread of its own: tasks wait for each other, eight of them
     */
    public static List<JournalCheck> ofJournals(Supplier<? extends ToolJournal> journals, Executor threads) {
        return of(() -> JournalStore.of(journals.get()), threads);
    }

    private static Stream<Check> all() {
        return Stream.of(
                        GeneralChecks.all(),
                        BeginChecks.all(),
                        AdoptChecks.all(),
                        ClaimChecks.all(),
                        ClaimRaceChecks.all(),
                        ResultChecks.all(),
                        MarkChecks.all(),
                        EndChecks.all(),
                        ReadChecks.all(),
                        PurgeChecks.all(),
                        StoreChecks.all())
                .flatMap(List::stream);
    }
}

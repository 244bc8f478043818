package dev.runs4j.testkit.mutants;

import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import dev.runs4j.testkit.inmemory.InMemoryStage;
import java.util.function.Consumer;

/** The contract of a broken backend. Its name keeps it from being run but by {@link KitRun}. */
class MutantContract extends RunsBackendContract {

    private static volatile Mutant mutant = Mutant.NONE;
    private static volatile Consumer<String> calls = operation -> {};

    static void use(Mutant next, Consumer<String> onCall) {
        mutant = next;
        calls = onCall;
    }

    @Override
    protected Stage openStage() {
        return new MutantStage(InMemoryStage.open(), mutant, calls);
    }
}

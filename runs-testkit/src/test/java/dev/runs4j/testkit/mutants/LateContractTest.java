package dev.runs4j.testkit.mutants;

import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import dev.runs4j.testkit.inmemory.InMemoryStage;
import org.junit.jupiter.api.Tag;

/** The kit looks for no event before the stage has let it arrive. */
@Tag("mutants")
class LateContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return LateStage.before(InMemoryStage.open());
    }
}

package dev.runs4j.testkit.inmemory;

import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;

class InMemoryContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return InMemoryStage.open();
    }
}

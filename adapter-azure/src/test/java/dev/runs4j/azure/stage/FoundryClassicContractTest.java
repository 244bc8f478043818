package dev.runs4j.azure.stage;

import dev.runs4j.stages.HttpStage;
import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;

class FoundryClassicContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return HttpStage.of(AzureServices.FOUNDRY);
    }
}

package dev.runs4j.azure.stage;

import dev.runs4j.stages.HttpStage;
import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import org.junit.jupiter.api.Tag;

@Tag("variant")
class FoundryPreviewContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return HttpStage.of(AzureServices.FOUNDRY_PREVIEW);
    }
}

package dev.runs4j.azure.stage;

import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import java.util.Map;

class FoundryClassicContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return AzureStage.foundryClassic();
    }

    @Override
    protected Map<String, String> unkept() {
        String missing = "Foundry's steps do not show what functions gave (Microsoft's API description)";
        return Map.of("R404", missing, "S09", missing);
    }
}

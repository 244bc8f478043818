package dev.runs4j.openai.stage;

import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;

class OpenAiContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return OpenAiStage.open();
    }
}

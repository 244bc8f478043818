package dev.runs4j.openai.stage;

import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import java.util.Map;

class OpenAiContractTest extends RunsBackendContract {

    @Override
    protected Map<String, String> unkept() {
        return Map.of(
                "G08",
                "the emulator sends no members beyond the protocol; hand-written answers show that they are kept");
    }

    @Override
    protected Stage openStage() {
        return OpenAiStage.open();
    }
}

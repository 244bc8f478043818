package dev.runs4j.openai.stage;

import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import java.util.Map;

class OpenAiContractTest extends RunsBackendContract {

    @Override
    protected Map<Plot, String> unplayed() {
        return Map.of(Plot.FAILS_ODDLY, "the emulator sends no members beyond the protocol");
    }

    @Override
    protected Stage openStage() {
        return OpenAiStage.open();
    }
}

package example.files;

import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import java.util.Map;

class FilesContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return FilesStage.open();
    }

    @Override
    protected Map<Plot, String> unplayed() {
        return FilesPlots.UNPLAYED;
    }
}

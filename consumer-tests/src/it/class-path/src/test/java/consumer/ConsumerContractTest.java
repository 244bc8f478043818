package consumer;

import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import java.util.EnumMap;
import java.util.Map;

public class ConsumerContractTest extends RunsBackendContract {

    @Override
    protected Stage openStage() {
        return new ConsumerStage();
    }

    @Override
    protected Map<Plot, String> unplayed() {
        Map<Plot, String> unplayed = new EnumMap<>(Plot.class);
        for (Plot plot : Plot.values()) {
            if (!ConsumerStage.plays(plot)) {
                unplayed.put(plot, "a few are enough here");
            }
        }
        return unplayed;
    }
}

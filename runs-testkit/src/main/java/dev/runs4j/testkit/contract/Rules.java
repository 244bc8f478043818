package dev.runs4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A family of rules. Whatever a test opens is closed after it. */
abstract class Rules {

    private final RunsBackendContract contract;
    private final List<Stage> opened = new ArrayList<>();

    Rules(RunsBackendContract contract) {
        this.contract = contract;
    }

    final Scene open() {
        return new Scene(contract.openStage(), opened::add, contract.unplayed());
    }

    final Scene playing(Plot plot) {
        return open().play(plot);
    }

    @AfterEach
    void closeStages() {
        opened.forEach(Stage::close);
    }
}

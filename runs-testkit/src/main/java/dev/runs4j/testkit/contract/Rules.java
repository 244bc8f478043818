package dev.runs4j.testkit.contract;

import org.junit.jupiter.api.AfterEach;

/** A family of rules. Whatever a test opens is closed after it. */
abstract class Rules {

    private final RunsBackendContract contract;

    Rules(RunsBackendContract contract) {
        this.contract = contract;
    }

    final Scene open() {
        return new Scene(contract.openStage(), contract.opened::add, contract.unplayed());
    }

    final Scene playing(Plot plot) {
        return open().play(plot);
    }

    @AfterEach
    void closeStages() {
        contract.closeStages();
    }
}

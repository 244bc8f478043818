package dev.runs4j.wire.internal.cache;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.OptionalLong;

/** How much is kept, by what it is as JSON: the one measure that knows of every text, unmodelled ones included. */
final class Weights {

    private final RunsJson json;

    Weights(RunsJson json) {
        this.json = json;
    }

    /** {@return the run's bytes; empty when it cannot be written, and so not be kept} */
    OptionalLong of(Run run) {
        try {
            return OptionalLong.of(json.writeBytes(JsonType.RUN, run, JsonForm.STORAGE).length);
        } catch (InvalidRequestException odd) {
            return OptionalLong.empty();
        }
    }

    /** {@return the page's bytes; empty when a step cannot be written} */
    OptionalLong of(Page<RunStep> page) {
        try {
            return OptionalLong.of(page.items().stream()
                    .mapToLong(step -> json.writeBytes(JsonType.RUN_STEP, step, JsonForm.STORAGE).length)
                    .sum());
        } catch (InvalidRequestException odd) {
            return OptionalLong.empty();
        }
    }
}

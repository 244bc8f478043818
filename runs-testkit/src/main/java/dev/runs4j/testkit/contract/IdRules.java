package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

abstract class IdRules extends Rules {

    IdRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_ONCE);

    /** Ids that this stage does not know: what is wrong in itself is refused before anybody looks for them. */
    private final Place at = Place.in(open());

    static Stream<Arguments> everyIdOfEveryCall() {
        return EveryCall.all().flatMap(call -> call.ids().stream().map(id -> Arguments.of(call, id)));
    }

    /** A reference to a run refuses blank ids by itself. */
    static Stream<Arguments> everyIdOutsideReferences() {
        return EveryCall.all()
                .filter(call -> !call.name().startsWith("runs.") || !call.ids().contains("run_id"))
                .flatMap(call -> call.ids().stream().map(id -> Arguments.of(call, id)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyIdOutsideReferences")
    @DisplayName("G03 a blank id is refused before any call")
    void refusesBlankIds(EveryCall call, String id) {
        stage.needs(call.needs());
        stage.refuses(() -> call.make(stage, at.with(id, ""), CallOptions.DEFAULT), id);
        stage.refuses(() -> call.make(stage, at.with(id, " \t"), CallOptions.DEFAULT), id);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyIdOfEveryCall")
    @DisplayName("G03 an id with a control character is refused before any call")
    void refusesControlCharacters(EveryCall call, String id) {
        stage.needs(call.needs());
        stage.refuses(() -> call.make(stage, at.with(id, "some\nid"), CallOptions.DEFAULT), id);
    }

    @Test
    @DisplayName("G03 a reference to a run cannot have a blank id")
    void refusesBlankReferences() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRef.of("thread_1", " "))
                .withMessageContaining("runId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRef.of("", "run_1"))
                .withMessageContaining("threadId");
    }

    @Test
    @DisplayName("G03 a blank id of an answered call is refused before any call")
    void refusesBlankCallIds() {
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of(" ", "1"));

        stage.refuses(() -> stage.runs().answer(at.busy(), answers), "tool_outputs[0].tool_call_id");
    }
}

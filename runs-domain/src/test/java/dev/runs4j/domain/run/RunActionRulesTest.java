package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.OddRuns.odd;
import static dev.runs4j.domain.run.OddRuns.waitingFor;
import static dev.runs4j.domain.run.OddRuns.with;
import static dev.runs4j.domain.run.SampleRuns.ACTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.tool.FunctionCall;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about what a run waits for, each broken once, alone. */
class RunActionRulesTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                odd(
                        with(SampleRuns.requiresAction(), b -> b.requiredAction(null)),
                        "action-present",
                        "required_action",
                        "missing in requires_action"),
                odd(
                        with(SampleRuns.inProgress(), b -> b.requiredAction(ACTION)),
                        "action-cleared",
                        "required_action",
                        "present although the run does not wait for the caller"),
                odd(
                        waitingFor(RequiredAction.outputs(List.of())),
                        "action-has-calls",
                        "required_action",
                        "asks for answers but names no call"),
                odd(
                        waitingFor(RequiredAction.approvals(List.of())),
                        "action-has-calls",
                        "required_action",
                        "asks for answers but names no call"),
                odd(
                        waitingFor(RequiredAction.outputs(List.of(FunctionCall.of("", "weather", "{}")))),
                        "action-call-ids",
                        "required_action",
                        "has pending calls with an empty or repeated id"),
                odd(
                        waitingFor(RequiredAction.outputs(List.of(
                                FunctionCall.of("call_1", "weather", "{}"), FunctionCall.of("call_1", "tides", "{}")))),
                        "action-call-ids",
                        "required_action",
                        "has pending calls with an empty or repeated id"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneOddityIsFoundAlone(Run run, Finding expected) {
        assertThat(run.validate()).containsExactly(expected);
    }
}

package dev.runs4j.domain.event;

import static dev.runs4j.domain.event.Pieces.JSON;
import static dev.runs4j.domain.event.Pieces.calls;
import static dev.runs4j.domain.event.Pieces.callsDespite;
import static dev.runs4j.domain.event.Pieces.fold;
import static dev.runs4j.domain.event.Pieces.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.tool.CalledFunction;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tool calls, told bit by bit. */
class CallGrowthTest {

    private static CodeInterpreterCallDelta outputs(CodeOutputDelta... outputs) {
        return CodeInterpreterCallDelta.at(0).outputs(List.of(outputs)).build();
    }

    private static ToolCall code(String id, String input, CodeInterpreterOutput... outputs) {
        return new CodeInterpreterCall(id, input, List.of(outputs), Extras.NONE, Extras.NONE);
    }

    @Test
    void theOutputOfAFunctionIsAbsentUntilItComes() {
        FunctionCallDelta first = FunctionCallDelta.first(0, "call_1", "weather");

        assertThat(calls(first)).containsExactly(FunctionCall.of("call_1", "weather", ""));
        assertThat(calls(first, FunctionCallDelta.at(0).output("").build()))
                .containsExactly(FunctionCall.of("call_1", "weather", "").withOutput(""));
    }

    @Test
    void piecesOfAnOutputAreJoined() {
        assertThat(calls(
                        FunctionCallDelta.at(0).output("sn").build(),
                        FunctionCallDelta.at(0).output("ow").build()))
                .containsExactly(new FunctionCall("", new CalledFunction("", "", "snow", Extras.NONE), Extras.NONE));
    }

    @Test
    void parallelCallsGrowSideBySide() {
        assertThat(calls(
                        FunctionCallDelta.first(0, "call_a", "weather"),
                        FunctionCallDelta.first(1, "call_b", "coat"),
                        FunctionCallDelta.piece(1, "{"),
                        FunctionCallDelta.piece(0, "["),
                        FunctionCallDelta.piece(1, "}"),
                        FunctionCallDelta.piece(0, "]")))
                .containsExactly(FunctionCall.of("call_a", "weather", "[]"), FunctionCall.of("call_b", "coat", "{}"));
    }

    @Test
    void codeAndItsOutputs() {
        assertThat(calls(
                        CodeInterpreterCallDelta.at(0)
                                .id("call_1")
                                .input("print(")
                                .build(),
                        CodeInterpreterCallDelta.at(0).id("call_1").input("1)").build(),
                        outputs(CodeLogsDelta.of(0, "1"), new CodeImageDelta(1, null, Extras.NONE, Extras.NONE)),
                        outputs(
                                CodeLogsDelta.of(0, "2"),
                                new CodeImageDelta(1, "file-1", Extras.NONE, Extras.NONE),
                                new UnrecognisedCodeOutputDelta(2, "new", JSON))))
                .containsExactly(code(
                        "call_1",
                        "print(1)",
                        new CodeInterpreterOutput.Logs("12", Extras.NONE),
                        new CodeInterpreterOutput.Image("file-1", Extras.NONE, Extras.NONE),
                        new CodeInterpreterOutput.Unrecognised("new", JSON)));
    }

    @Test
    void anOutputOfAnotherTypeIsIgnored() {
        assertThat(callsDespite(
                        2,
                        outputs(CodeLogsDelta.of(0, "1"), new CodeImageDelta(1, "file-1", Extras.NONE, Extras.NONE)),
                        outputs(new CodeImageDelta(0, "file-2", Extras.NONE, Extras.NONE), CodeLogsDelta.of(1, "2"))))
                .containsExactly(code(
                        "",
                        "",
                        new CodeInterpreterOutput.Logs("1", Extras.NONE),
                        new CodeInterpreterOutput.Image("file-1", Extras.NONE, Extras.NONE)));
    }

    @Test
    void codeGoesOnFromTheWholeStep() {
        RunAccumulator accumulator = fold(
                StepChanged.of(step(
                        "step_1",
                        StepStatus.IN_PROGRESS,
                        StepDetails.calls(List.of(code(
                                "call_1",
                                "print(1)",
                                new CodeInterpreterOutput.Logs("1", Extras.NONE),
                                new CodeInterpreterOutput.Unrecognised("new", JSON)))))),
                StepDelta.of("step_1", outputs(CodeLogsDelta.of(0, "2"), CodeLogsDelta.of(1, "3"))));

        assertThat(accumulator.step("step_1").orElseThrow().toolCalls())
                .containsExactly(code(
                        "call_1",
                        "print(1)",
                        new CodeInterpreterOutput.Logs("12", Extras.NONE),
                        new CodeInterpreterOutput.Unrecognised("new", JSON)));
        assertThat(accumulator.problemCount()).isEqualTo(1);
    }

    @Test
    void theLatestResultsOfASearchStand() {
        RankingOptions ranking = new RankingOptions("auto", 0.5, Extras.NONE);
        FileSearchResult first = new FileSearchResult("file-1", "a.md", 0.9, null, Extras.NONE);
        FileSearchResult second = new FileSearchResult("file-2", "b.md", 0.8, null, Extras.NONE);

        assertThat(calls(
                        FileSearchCallDelta.at(0).id("call_1").build(),
                        FileSearchCallDelta.at(0)
                                .rankingOptions(ranking)
                                .results(List.of(first))
                                .build(),
                        FileSearchCallDelta.at(0)
                                .results(List.of(first, second))
                                .build(),
                        FileSearchCallDelta.at(0).build()))
                .containsExactly(
                        new FileSearchCall("call_1", ranking, List.of(first, second), Extras.NONE, Extras.NONE));
    }

    @Test
    void aSearchGoesOnFromTheWholeStep() {
        RankingOptions ranking = new RankingOptions("auto", 0.5, Extras.NONE);
        FileSearchResult found = new FileSearchResult("file-1", "a.md", 0.9, null, Extras.NONE);
        FileSearchCall search = new FileSearchCall("call_1", ranking, List.of(found), Extras.NONE, Extras.NONE);
        RunAccumulator accumulator = fold(
                StepChanged.of(step("step_1", StepStatus.IN_PROGRESS, StepDetails.calls(List.of(search)))),
                StepDelta.of("step_1", FileSearchCallDelta.at(0).build()));

        assertThat(accumulator.step("step_1").orElseThrow().toolCalls()).containsExactly(search);
    }

    @Test
    void aSearchWithoutResultsHasNone() {
        assertThat(calls(FileSearchCallDelta.at(0).id("call_1").build()))
                .containsExactly(new FileSearchCall("call_1", null, null, Extras.NONE, Extras.NONE));
    }

    @Test
    void aCallOfAnUnknownType() {
        assertThat(calls(new UnrecognisedCallDelta(0, "call_1", "bing_grounding", JSON)))
                .containsExactly(new UnrecognisedToolCall("call_1", "bing_grounding", JSON));
    }

    @Test
    void aCallOfAnotherTypeIsIgnored() {
        FunctionCallDelta function = FunctionCallDelta.first(0, "call_1", "weather");
        CodeInterpreterCallDelta code =
                CodeInterpreterCallDelta.at(0).id("call_2").input("x").build();
        FileSearchCallDelta search = FileSearchCallDelta.at(0).id("call_3").build();

        assertThat(callsDespite(2, function, code, search)).containsExactly(FunctionCall.of("call_1", "weather", ""));
        assertThat(callsDespite(2, code, search, function)).containsExactly(code("call_2", "x"));
        assertThat(callsDespite(2, search, function, code))
                .containsExactly(new FileSearchCall("call_3", null, null, Extras.NONE, Extras.NONE));
    }

    @Test
    void aCallThatCannotGrowStaysAsItCame() {
        McpCall call = McpCall.of("call_1", "docs", "search", "{}");
        RunAccumulator accumulator = fold(
                StepChanged.of(step("step_1", StepStatus.IN_PROGRESS, StepDetails.calls(List.of(call)))),
                StepDelta.of("step_1", new UnrecognisedCallDelta(0, "call_1", "mcp", JSON)));

        assertThat(accumulator.step("step_1").orElseThrow().toolCalls()).containsExactly(call);
        assertThat(accumulator.problems())
                .containsExactly(new StreamProblem(
                        "step step_1.step_details.tool_calls[0]",
                        "an addition of type \"mcp\" does not fit what is there and was ignored"));
    }
}

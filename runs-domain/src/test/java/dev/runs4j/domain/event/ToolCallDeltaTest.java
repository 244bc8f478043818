package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.RankingOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolCallDeltaTest {

    private static final RankingOptions RANKING = new RankingOptions("auto", 0.5, Extras.NONE);
    private static final FileSearchResult FOUND = new FileSearchResult("file-1", "a.md", 0.9, null, Extras.NONE);

    private static FunctionCallDelta.Builder function(int index) {
        return FunctionCallDelta.at(index)
                .id("call_1")
                .name("weather")
                .arguments("{\"city\":")
                .output("snow");
    }

    private static CodeInterpreterCallDelta.Builder code(int index) {
        return CodeInterpreterCallDelta.at(index)
                .id("call_1")
                .input("print(1)")
                .outputs(List.of(CodeLogsDelta.of(0, "1")));
    }

    private static FileSearchCallDelta.Builder search(int index) {
        return FileSearchCallDelta.at(index)
                .id("call_1")
                .rankingOptions(RANKING)
                .results(List.of(FOUND));
    }

    @Test
    void everyPartOfAFunctionCallCountsInEquality() {
        assertValue(
                () -> function(0).build(),
                function(1).build(),
                function(0).id(null).build(),
                function(0).name(null).build(),
                function(0).arguments(null).build(),
                function(0).output(null).build(),
                function(0).innerExtras(MORE).build(),
                function(0).extras(MORE).build());
    }

    @Test
    void everyPartOfCodeCountsInEquality() {
        assertValue(
                () -> code(0).build(),
                code(1).build(),
                code(0).id(null).build(),
                code(0).input(null).build(),
                code(0).outputs(List.of()).build(),
                code(0).innerExtras(MORE).build(),
                code(0).extras(MORE).build());
    }

    @Test
    void everyPartOfASearchCountsInEquality() {
        assertValue(
                () -> search(0).build(),
                search(1).build(),
                search(0).id(null).build(),
                search(0).rankingOptions(null).build(),
                search(0).results(null).build(),
                search(0).innerExtras(MORE).build(),
                search(0).extras(MORE).build());
    }

    @Test
    void partsOfAFunctionCallAreGivenBack() {
        FunctionCallDelta delta = function(3).innerExtras(MORE).build();

        assertThat(delta.index()).isEqualTo(3);
        assertThat(delta.type()).isEqualTo("function");
        assertThat(delta.id()).contains("call_1");
        assertThat(delta.name()).contains("weather");
        assertThat(delta.arguments()).contains("{\"city\":");
        assertThat(delta.output()).contains("snow");
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void partsOfCodeAreGivenBack() {
        CodeInterpreterCallDelta delta = code(3).innerExtras(MORE).build();

        assertThat(delta.index()).isEqualTo(3);
        assertThat(delta.type()).isEqualTo("code_interpreter");
        assertThat(delta.id()).contains("call_1");
        assertThat(delta.input()).contains("print(1)");
        assertThat(delta.outputs()).containsExactly(CodeLogsDelta.of(0, "1"));
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void partsOfASearchAreGivenBack() {
        FileSearchCallDelta delta = search(3).innerExtras(MORE).build();

        assertThat(delta.index()).isEqualTo(3);
        assertThat(delta.type()).isEqualTo("file_search");
        assertThat(delta.id()).contains("call_1");
        assertThat(delta.rankingOptions()).contains(RANKING);
        assertThat(delta.results()).contains(List.of(FOUND));
        assertThat(delta.innerExtras()).isEqualTo(MORE);
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void theFirstDeltaOfAFunctionCallTellsIdAndName() {
        assertThat(FunctionCallDelta.first(1, "call_1", "weather"))
                .isEqualTo(FunctionCallDelta.at(1)
                        .id("call_1")
                        .name("weather")
                        .arguments("")
                        .build());
    }

    @Test
    void aLaterDeltaOfAFunctionCallTellsArgumentsOnly() {
        assertThat(FunctionCallDelta.piece(1, "{"))
                .isEqualTo(FunctionCallDelta.at(1).arguments("{").build());
    }

    @Test
    void toBuilderKeepsEveryPart() {
        FunctionCallDelta function =
                function(2).innerExtras(MORE).extras(Extras.NONE).build();
        CodeInterpreterCallDelta code =
                code(2).innerExtras(MORE).extras(Extras.NONE).build();
        FileSearchCallDelta search =
                search(2).innerExtras(Extras.NONE).extras(MORE).build();

        assertThat(function.toBuilder().build()).isEqualTo(function);
        assertThat(code.toBuilder().build()).isEqualTo(code);
        assertThat(search.toBuilder().build()).isEqualTo(search);
        assertThat(function.toBuilder().extras(MORE).build().extras()).isEqualTo(MORE);
    }

    @Test
    void listsAreCopied() {
        List<CodeOutputDelta> outputs = new ArrayList<>(List.of(CodeLogsDelta.of(0, "1")));
        List<FileSearchResult> results = new ArrayList<>(List.of(FOUND));
        CodeInterpreterCallDelta code = code(0).outputs(outputs).build();
        FileSearchCallDelta search = search(0).results(results).build();
        outputs.clear();
        results.clear();

        assertThat(code.outputs()).hasSize(1).isUnmodifiable();
        assertThat(search.results().orElseThrow()).hasSize(1).isUnmodifiable();
    }

    @Test
    void anEmptyListOfResultsIsNotTheSameAsNone() {
        assertThat(search(0).results(List.of()).build().results()).contains(List.of());
        assertThat(search(0).results(null).build().results()).isEmpty();
    }

    @Test
    void extrasMayNotBeNull() {
        assertThatNullPointerException().isThrownBy(() -> function(0).innerExtras(null));
        assertThatNullPointerException().isThrownBy(() -> function(0).extras(null));
        assertThatNullPointerException().isThrownBy(() -> code(0).innerExtras(null));
        assertThatNullPointerException().isThrownBy(() -> code(0).extras(null));
        assertThatNullPointerException().isThrownBy(() -> search(0).innerExtras(null));
        assertThatNullPointerException().isThrownBy(() -> search(0).extras(null));
    }

    @Test
    void toStringShowsTheIndexOnly() {
        assertThat(function(2).build()).hasToString("FunctionCallDelta[2]");
        assertThat(code(2).build()).hasToString("CodeInterpreterCallDelta[2]");
        assertThat(search(2).build()).hasToString("FileSearchCallDelta[2]");
    }
}

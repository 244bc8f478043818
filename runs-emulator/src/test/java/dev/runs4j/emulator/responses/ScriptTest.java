package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final String TOOLS = ",'tools':[{'type':'function','name':'coat','parameters':null,'strict':false},"
            + "{'type':'function','name':'hat','parameters':null,'strict':false}]";
    private static final String OUTPUT = "[{'type':'function_call_output','call_id':'call_0001','output':'mild'}]";

    private static String last(Bench bench, String more) {
        String id = bench.create("{'model':'m','background':true" + more + "}")
                .path("id")
                .stringValue();
        String output = bench.get(id).path("output").toString();
        return output.contains("function_call")
                ? "calls " + bench.get(id).path("output").path(0).path("name").stringValue()
                : "says";
    }

    @Test
    void byDefaultTheFirstFunctionIsCalledOnce() {
        Bench bench = Bench.plain();

        assertThat(last(bench, ",'input':'x'" + TOOLS)).isEqualTo("calls coat");
        assertThat(last(bench, ",'previous_response_id':'resp_0001','input':" + OUTPUT + TOOLS))
                .isEqualTo("says");
        assertThat(last(bench, ",'previous_response_id':'resp_0002','input':'again'" + TOOLS))
                .as("outputs of an earlier question are no outputs of this one")
                .isEqualTo("calls coat");
    }

    @Test
    void byDefaultATextIsTheAnswerWithoutFunctions() {
        assertThat(last(Bench.plain(), ",'input':'x'")).isEqualTo("says");
        assertThat(last(Bench.plain(), ",'input':'x','tool_choice':'none'" + TOOLS))
                .isEqualTo("says");
    }

    @Test
    void aChoiceThatForcesACallForcesItEveryTime() {
        Bench bench = Bench.plain();
        last(bench, ",'input':'x','tool_choice':'required'" + TOOLS);

        assertThat(last(
                        bench,
                        ",'previous_response_id':'resp_0001','input':" + OUTPUT + TOOLS + ",'tool_choice':'required'"))
                .isEqualTo("calls coat");
        assertThat(last(Bench.plain(), ",'input':'x','tool_choice':{'type':'function','name':'hat'}" + TOOLS))
                .isEqualTo("calls hat");
        assertThat(last(
                        Bench.plain(),
                        ",'input':'x','tool_choice':{'type':'allowed_tools','mode':'required','tools':"
                                + "[{'type':'function','name':'hat'}]}" + TOOLS))
                .isEqualTo("calls hat");
    }

    @Test
    void aPlanWithoutACallGetsOneWhereTheChoiceWantsIt() {
        Bench forced = Bench.plays(ResponsePlan.says("No coat."));
        Bench free = Bench.plays(ResponsePlan.builder()
                .items(PlannedItem.message("No coat."))
                .ignoringToolChoice()
                .build());
        String choice = ",'input':'x','tool_choice':'required'" + TOOLS;

        assertThat(last(forced, choice)).isEqualTo("calls coat");
        assertThat(last(free, choice)).isEqualTo("says");
    }

    @Test
    void aScriptSeesTheRequest() {
        StringBuilder seen = new StringBuilder();
        Bench bench = Bench.with(settings -> settings.script(view -> {
            seen.append(view.responseId())
                    .append(' ')
                    .append(view.model())
                    .append(' ')
                    .append(view.metadata())
                    .append(' ')
                    .append(view.functions())
                    .append(' ')
                    .append(view.toolChoice())
                    .append(' ')
                    .append(view.outputs().size())
                    .append(view.conversationId())
                    .append(view.previousResponseId());
            return ResponsePlan.says("x");
        }));
        bench.create("{'model':'m','input':'x','metadata':{'k':'v'}" + TOOLS + "}");

        assertThat(seen).hasToString("resp_0001 m {k=v} [coat, hat] \"auto\" 0Optional.emptyOptional.empty");
    }

    @Test
    void plansArePlayedInTheirOrder() {
        Bench bench = Bench.plays(ResponsePlan.of(PlannedItem.call("a", "{}")), ResponsePlan.says("x"));

        assertThat(last(bench, ",'input':'x'")).isEqualTo("calls a");
        assertThat(last(bench, ",'input':'x'")).isEqualTo("says");
        assertThat(last(bench, ",'input':'x'")).isEqualTo("says");
        assertThatThrownBy(ResponsesScript::inOrder).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemWithoutATypeIsNone() {
        assertThatThrownBy(() -> PlannedItem.of(Bench.json("{}"))).isInstanceOf(IllegalArgumentException.class);
    }
}

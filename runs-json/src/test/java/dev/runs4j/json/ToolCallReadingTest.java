package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.CalledFunction;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import dev.runs4j.domain.tool.CodeInterpreterOutput;
import dev.runs4j.domain.tool.ConnectedAgentCall;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchContent;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.RetrievalCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolCallReadingTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final Extras A = Extras.of("a", JsonText.of("1"));
    private static final Extras B = Extras.of("b", JsonText.of("2"));

    private static ToolCall call(String json) {
        RunStep step = JSON.read(
                JsonType.RUN_STEP,
                "{\"id\":\"step_1\",\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[" + json + "]}}");
        String stored = JSON.write(JsonType.RUN_STEP, step, JsonForm.STORAGE);
        assertThat(JSON.read(JsonType.RUN_STEP, stored)).isEqualTo(step);
        return step.toolCalls().get(0);
    }

    @Test
    void aFunctionCallWithItsOutputIsRead() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"weather\",\"arguments\":\"{}\",\"output\":\"sunny\"}}"))
                .isEqualTo(FunctionCall.of("call_1", "weather", "{}").withOutput("sunny"));
    }

    @Test
    void theOutputOfAFunctionIsNullUntilItIsThere() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"weather\",\"arguments\":\"{}\",\"output\":null}}"))
                .isEqualTo(FunctionCall.of("call_1", "weather", "{}"));
    }

    @Test
    void aFunctionCallKeepsExtrasAtBothLevels() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"function\",\"a\":1,\"function\":{\"name\":\"f\",\"b\":2}}"))
                .isEqualTo(new FunctionCall("call_1", new CalledFunction("f", "", null, B), A));
    }

    @Test
    void argumentsThatAreNoTextAreKept() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"f\",\"arguments\":{\"city\":\"Oslo\"}}}"))
                .isEqualTo(new FunctionCall(
                        "call_1",
                        new CalledFunction("f", "", null, Extras.of("arguments", JsonText.of("{\"city\":\"Oslo\"}"))),
                        Extras.NONE));
    }

    @Test
    void aFunctionCallWithoutAFunctionIsKeptWhole() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"function\",\"function\":null}"))
                .isEqualTo(new UnrecognisedToolCall(
                        "call_1",
                        "function",
                        JsonText.of("{\"id\":\"call_1\",\"type\":\"function\",\"function\":null}")));
    }

    @Test
    void codeAndItsOutputsAreRead() {
        assertThat(call("""
                        {"id": "call_1", "type": "code_interpreter", "a": 1, "code_interpreter": {"b": 2, "input": "1+1", "outputs": [
                          {"type": "logs", "logs": "2"},
                          {"type": "image", "image": {"file_id": "file-1", "b": 2}, "a": 1},
                          {"type": "video", "url": "x"},
                          {"type": "logs"},
                          7]}}
                        """))
                .isEqualTo(new CodeInterpreterCall(
                        "call_1",
                        "1+1",
                        List.of(
                                new CodeInterpreterOutput.Logs("2", Extras.NONE),
                                new CodeInterpreterOutput.Image("file-1", B, A),
                                new CodeInterpreterOutput.Unrecognised(
                                        "video", JsonText.of("{\"type\":\"video\",\"url\":\"x\"}")),
                                new CodeInterpreterOutput.Unrecognised("logs", JsonText.of("{\"type\":\"logs\"}")),
                                new CodeInterpreterOutput.Unrecognised("", JsonText.of("7"))),
                        B,
                        A));
    }

    @Test
    void anEmptyFileSearchIsRead() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"file_search\",\"file_search\":{}}"))
                .isEqualTo(new FileSearchCall("call_1", null, null, Extras.NONE, Extras.NONE));
    }

    @Test
    void aFileSearchWithoutItsObjectIsRead() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"file_search\"}"))
                .isEqualTo(new FileSearchCall("call_1", null, null, Extras.NONE, Extras.NONE));
    }

    @Test
    void resultsOfAFileSearchAreRead() {
        assertThat(call("""
                        {"id": "call_1", "type": "file_search", "file_search": {
                          "ranking_options": {"ranker": "default_2024_08_21", "score_threshold": 0.5, "a": 1},
                          "results": [{"file_id": "file-1", "file_name": "a.txt", "score": 1, "content": [{"type": "text", "text": "x"}]},
                            {"file_id": "file-2", "file_name": "b.txt", "score": 0.25, "attributes": {}}]}}
                        """))
                .isEqualTo(new FileSearchCall(
                        "call_1",
                        new RankingOptions("default_2024_08_21", 0.5, A),
                        List.of(
                                new FileSearchResult(
                                        "file-1",
                                        "a.txt",
                                        1,
                                        List.of(new FileSearchContent("text", "x", Extras.NONE)),
                                        Extras.NONE),
                                new FileSearchResult(
                                        "file-2", "b.txt", 0.25, null, Extras.of("attributes", JsonText.of("{}")))),
                        Extras.NONE,
                        Extras.NONE));
    }

    @Test
    void resultsWithOneUnusableElementAreKeptAsTheyAre() {
        assertThat(
                        call(
                                "{\"id\":\"call_1\",\"type\":\"file_search\",\"file_search\":{\"results\":[{\"file_id\":\"f\"},5]}}"))
                .isEqualTo(new FileSearchCall(
                        "call_1",
                        null,
                        null,
                        Extras.of("results", JsonText.of("[{\"file_id\":\"f\"},5]")),
                        Extras.NONE));
    }

    @Test
    void aRetrievalCallOfVersionOneIsRead() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"retrieval\",\"retrieval\":{\"b\":2},\"a\":1}"))
                .isEqualTo(new RetrievalCall("call_1", B, A));
    }

    @Test
    void anMcpCallIsRead() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"mcp\",\"name\":\"search\",\"arguments\":\"{}\","
                        + "\"server_label\":\"docs\",\"output\":\"found\",\"a\":1}"))
                .isEqualTo(new McpCall("call_1", "search", "{}", "docs", "found", A));
    }

    @Test
    void aCallOfAnotherTypeKeepsIdTypeAndText() {
        assertThat(call("{\"type\":\"bing_grounding\",\"bing_grounding\":{\"id\":\"inner\"},\"id\":\"call_1\"}"))
                .isEqualTo(
                        new UnrecognisedToolCall(
                                "call_1",
                                "bing_grounding",
                                JsonText.of(
                                        "{\"type\":\"bing_grounding\",\"bing_grounding\":{\"id\":\"inner\"},\"id\":\"call_1\"}")));
    }

    @Test
    void aCallOfAConnectedAgentIsRead() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"connected_agent\",\"a\":1,\"connected_agent\":{\"b\":2,"
                        + "\"assistant_id\":\"asst_2\",\"thread_id\":\"thread_2\",\"run_id\":\"run_2\"}}"))
                .isEqualTo(new ConnectedAgentCall("call_1", "asst_2", "thread_2", "run_2", B, A));
    }

    @Test
    void aCallOfAConnectedAgentMayStillLackItsRun() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"connected_agent\",\"connected_agent\":{\"run_id\":null}}"))
                .isEqualTo(new ConnectedAgentCall("call_1", null, null, null, Extras.NONE, Extras.NONE));
    }

    @Test
    void aCallOfAConnectedAgentWithoutItsPartIsKeptWhole() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"connected_agent\"}"))
                .isEqualTo(new UnrecognisedToolCall(
                        "call_1", "connected_agent", JsonText.of("{\"id\":\"call_1\",\"type\":\"connected_agent\"}")));
    }

    @Test
    void aFunctionCallWithoutAnOutputMemberIsRead() {
        assertThat(call("{\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}"))
                .isEqualTo(FunctionCall.of("call_1", "f", "{}"));
    }

    @Test
    void aCallThatIsNoObjectIsKept() {
        assertThat(call("null")).isEqualTo(new UnrecognisedToolCall("", "", JsonText.of("null")));
    }
}

package dev.runs4j.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What Foundry takes for its tools, letter by letter; the other surface takes none on a run. */
class ToolResourcesRequestsTest {

    private static final String PROJECT = "https://acct.services.ai.azure.com/api/projects/one";
    private static final String PREVIEW = "2025-05-15-preview";
    private static final String RUN =
            "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\",\"metadata\":{}}";
    private static final ToolResources SEARCH = ToolResources.builder()
            .codeInterpreter(CodeInterpreterResources.of(List.of("file_1")))
            .fileSearch(FileSearchResources.of("vs_1"))
            .azureAiSearch(AzureAiSearchResources.of(JsonText.of("{\"index_name\":\"docs\"}")))
            .build();
    private static final String SEARCHED = "\"tool_resources\":{\"code_interpreter\":{\"file_ids\":[\"file_1\"]},"
            + "\"file_search\":{\"vector_store_ids\":[\"vs_1\"]},\"azure_ai_search\":{\"indexes\":[{\"index_name\":\"docs\"}]}}";
    private static final ToolResources MCP = ToolResources.builder()
            .mcp(
                    McpResources.of("maps")
                            .withHeaders(Map.of("x-functions-key", "canary-4711", "Authorization", "Bearer maps"))
                            .withApproval(McpApproval.NEVER),
                    McpResources.of("mail"))
            .build();
    private static final String OF_MCP = "\"tool_resources\":{\"mcp\":[{\"server_label\":\"maps\",\"headers\":{"
            + "\"Authorization\":\"Bearer maps\",\"x-functions-key\":\"canary-4711\"},\"require_approval\":\"never\"},"
            + "{\"server_label\":\"mail\"}]}";

    private static void sent(Consumer<RunsBackend> call, String version, String path, String body) {
        sent(call, Recorder.answering(RUN), "application/json", version, path, body);
    }

    private static void streamed(Consumer<RunsBackend> call, String version, String path, String body) {
        Recorder recorder = new Recorder(200, "text/event-stream", "event: done\ndata: [DONE]\n\n");
        sent(call, recorder, "text/event-stream", version, path, body);
    }

    private static void sent(
            Consumer<RunsBackend> call, Recorder recorder, String accept, String version, String path, String body) {
        try (RunsBackend backend = Exchanged.foundry(recorder, version)) {
            call.accept(backend);
        }
        assertThat(recorder.request())
                .isEqualTo("POST " + PROJECT + path + "?api-version=" + version + "\n"
                        + "Authorization: Bearer canary-4711\nAccept: " + accept + "\nAccept-Encoding: identity\n"
                        + "Content-Type: application/json\nUser-Agent: runs4j\n\n" + body);
    }

    private static CreateRun run(ToolResources resources) {
        return CreateRun.on("thread_1").by("asst_1").toolResources(resources).build();
    }

    private static CreateThreadAndRun both(ToolResources ofThread, ToolResources ofRun) {
        return CreateThreadAndRun.by("asst_1")
                .thread(CreateThread.builder().toolResources(ofThread).build())
                .toolResources(ofRun)
                .build();
    }

    @Test
    void createRun() {
        sent(
                backend -> backend.runs().create(run(SEARCH)),
                "v1",
                "/threads/thread_1/runs",
                "{\"assistant_id\":\"asst_1\"," + SEARCHED + "}");
        streamed(
                backend -> backend.runs().stream(run(SEARCH)).close(),
                "v1",
                "/threads/thread_1/runs",
                "{\"assistant_id\":\"asst_1\"," + SEARCHED + ",\"stream\":true}");
    }

    @Test
    void createRunWithMcpServers() {
        sent(
                backend -> backend.runs().create(run(MCP)),
                PREVIEW,
                "/threads/thread_1/runs",
                "{\"assistant_id\":\"asst_1\"," + OF_MCP + "}");
    }

    @Test
    void createThreadAndRun() {
        CreateThreadAndRun command = both(SEARCH, MCP);
        String body = "{\"assistant_id\":\"asst_1\",\"thread\":{" + SEARCHED + "}," + OF_MCP;

        sent(backend -> backend.runs().createWithThread(command), PREVIEW, "/threads/runs", body + "}");
        streamed(
                backend -> backend.runs().streamWithThread(command).close(),
                PREVIEW,
                "/threads/runs",
                body + ",\"stream\":true}");
    }

    @Test
    void approvalsWithHeaders() {
        ToolAnswers answers = ToolAnswers.approvals(
                new ToolApproval(
                        "call_1", true, Map.of("x-functions-key", "canary-4711", "Authorization", "Bearer maps")),
                ToolApproval.refuse("call_2"));
        String path = "/threads/thread_1/runs/run_1/submit_tool_outputs";
        String body = "{\"tool_approvals\":[{\"tool_call_id\":\"call_1\",\"approve\":true,\"headers\":{"
                + "\"Authorization\":\"Bearer maps\",\"x-functions-key\":\"canary-4711\"}},"
                + "{\"tool_call_id\":\"call_2\",\"approve\":false}]";
        RunRef ref = RunRef.of("thread_1", "run_1");

        sent(backend -> backend.runs().answer(ref, answers), PREVIEW, path, body + "}");
        streamed(
                backend -> backend.runs().streamAnswer(ref, answers).close(),
                PREVIEW,
                path,
                body + ",\"stream\":true}");
    }

    @Test
    void whatAVersionOrASurfaceDoesNotTakeIsNotSent() {
        Recorder recorder = Recorder.answering(RUN);
        try (RunsBackend v1 = Exchanged.foundry(recorder, "v1");
                RunsBackend azureOpenAi = Exchanged.azureOpenAi(recorder)) {
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> v1.runs().create(run(MCP)))
                    .withMessageContaining("tools.mcp");
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> azureOpenAi
                            .runs()
                            .create(run(ToolResources.builder()
                                    .fileSearch(FileSearchResources.of("vs_1"))
                                    .build())))
                    .withMessageContaining("runs.tool_resources");
        }

        assertThat(recorder.requests()).isEmpty();
    }
}

package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.AzureAiSearchTool;
import dev.runs4j.domain.tool.AzureFunctionTool;
import dev.runs4j.domain.tool.BingCustomSearchTool;
import dev.runs4j.domain.tool.BingGroundingTool;
import dev.runs4j.domain.tool.BrowserAutomationTool;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ConnectedAgentTool;
import dev.runs4j.domain.tool.DeepResearchTool;
import dev.runs4j.domain.tool.FabricDataAgentTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.OpenApiSpec;
import dev.runs4j.domain.tool.OpenApiTool;
import dev.runs4j.domain.tool.SharePointTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller asks of Foundry Agents beyond the official schema. */
class FoundryRequestTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final JsonText QUEUE = JsonText.of("{\"type\":\"storage_queue\"}");
    private static final Extras ODD = Extras.of("odd_tool", JsonText.of("{ \"x\": 1 }"));
    private static final ToolResources RESOURCES = ToolResources.builder()
            .azureAiSearch(AzureAiSearchResources.of(JsonText.of("{\"index_name\":\"docs\"}")))
            .mcp(McpResources.of("maps")
                    .withHeaders(Map.of("X-B", "2", "Authorization", "Bearer t"))
                    .withApproval(McpApproval.perTool(List.of("delete"), List.of())))
            .extras(ODD)
            .build();
    private static final String RESOURCES_JSON = "\"tool_resources\":{"
            + "\"azure_ai_search\":{\"indexes\":[{\"index_name\":\"docs\"}]},"
            + "\"mcp\":[{\"server_label\":\"maps\",\"headers\":{\"Authorization\":\"Bearer t\",\"X-B\":\"2\"},"
            + "\"require_approval\":{\"always\":{\"tool_names\":[\"delete\"]}}}],"
            + "\"odd_tool\":{\"x\":1}}";

    static Stream<Arguments> tools() {
        return Stream.of(
                Arguments.of(
                        McpTool.of("maps", "https://maps.example/mcp").allowing("route"),
                        "{\"type\":\"mcp\",\"server_label\":\"maps\",\"server_url\":\"https://maps.example/mcp\","
                                + "\"allowed_tools\":[\"route\"]}"),
                Arguments.of(
                        OpenApiTool.of(OpenApiSpec.named("weather")
                                .spec(JsonText.EMPTY_OBJECT)
                                .auth(OpenApiSpec.ANONYMOUS)
                                .functions(List.of(QUEUE))
                                .build()),
                        "{\"type\":\"openapi\",\"openapi\":{\"name\":\"weather\",\"spec\":{},"
                                + "\"auth\":{\"type\":\"anonymous\"}}}"),
                Arguments.of(
                        ConnectedAgentTool.of("asst_2", "prices", "Knows prices"),
                        "{\"type\":\"connected_agent\",\"connected_agent\":"
                                + "{\"id\":\"asst_2\",\"name\":\"prices\",\"description\":\"Knows prices\"}}"),
                Arguments.of(
                        AzureFunctionTool.of(FunctionSpec.named("weather").build(), QUEUE, QUEUE),
                        "{\"type\":\"azure_function\",\"azure_function\":{\"function\":{\"name\":\"weather\"},"
                                + "\"input_binding\":{\"type\":\"storage_queue\"},"
                                + "\"output_binding\":{\"type\":\"storage_queue\"}}}"),
                Arguments.of(
                        BingGroundingTool.of(JsonText.of("{\"connection_id\":\"c\"}")),
                        "{\"type\":\"bing_grounding\",\"bing_grounding\":"
                                + "{\"search_configurations\":[{\"connection_id\":\"c\"}]}}"),
                Arguments.of(
                        FunctionTool.of(
                                FunctionSpec.named("weather").strict(false).build()),
                        "{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}"),
                Arguments.of(AzureAiSearchTool.PLAIN, "{\"type\":\"azure_ai_search\"}"),
                Arguments.of(
                        DeepResearchTool.of("o3", JsonText.of("{\"connection_id\":\"c\"}")),
                        "{\"type\":\"deep_research\",\"deep_research\":{\"deep_research_model\":\"o3\","
                                + "\"deep_research_bing_grounding_connections\":[{\"connection_id\":\"c\"}]}}"),
                Arguments.of(
                        SharePointTool.of(JsonText.of("{\"connection_id\":\"c\"}")),
                        "{\"type\":\"sharepoint_grounding\",\"sharepoint_grounding\":"
                                + "{\"connections\":[{\"connection_id\":\"c\"}]}}"),
                Arguments.of(
                        FabricDataAgentTool.of(JsonText.of("{\"connection_id\":\"c\"}")),
                        "{\"type\":\"fabric_dataagent\",\"fabric_dataagent\":"
                                + "{\"connections\":[{\"connection_id\":\"c\"}]}}"),
                Arguments.of(
                        BingCustomSearchTool.of(JsonText.of("{\"connection_id\":\"c\",\"instance_name\":\"i\"}")),
                        "{\"type\":\"bing_custom_search\",\"bing_custom_search\":"
                                + "{\"search_configurations\":[{\"connection_id\":\"c\",\"instance_name\":\"i\"}]}}"),
                Arguments.of(
                        BrowserAutomationTool.of(JsonText.of("{\"id\":\"c\"}")),
                        "{\"type\":\"browser_automation\",\"browser_automation\":{\"connection\":{\"id\":\"c\"}}}"));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void aToolIsWritten(ToolDefinition tool, String json) {
        assertThat(JSON.writeRequest(
                        CreateRun.on("thread_1").by("asst_1").tools(tool).build()))
                .isEqualTo("{\"assistant_id\":\"asst_1\",\"tools\":[" + json + "]}");
    }

    @Test
    void resourcesGoWithARunAThreadAndAnAssistant() {
        assertThat(JSON.writeRequest(CreateRun.on("thread_1")
                        .by("asst_1")
                        .toolResources(RESOURCES)
                        .build()))
                .isEqualTo("{\"assistant_id\":\"asst_1\"," + RESOURCES_JSON + "}");
        assertThat(JSON.writeRequest(
                        CreateThread.builder().toolResources(RESOURCES).build()))
                .isEqualTo("{" + RESOURCES_JSON + "}");
        assertThat(JSON.writeRequest(new ModifyThread("thread_1", Change.keep(), Change.to(RESOURCES))))
                .isEqualTo("{" + RESOURCES_JSON + "}");
        assertThat(JSON.writeRequest(
                        CreateAssistant.of("gpt-4o").toolResources(RESOURCES).build()))
                .isEqualTo("{\"model\":\"gpt-4o\"," + RESOURCES_JSON + "}");
    }

    @Test
    void dataSourcesTakeThePlaceOfFiles() {
        assertThat(JSON.writeRequest(CreateThread.builder()
                        .toolResources(new ToolResources(
                                new CodeInterpreterResources(
                                        List.of(), List.of(JsonText.of("{\"uri\":\"u\"}")), Extras.NONE),
                                null,
                                Extras.NONE))
                        .build()))
                .isEqualTo("{\"tool_resources\":{\"code_interpreter\":{\"data_sources\":[{\"uri\":\"u\"}]}}}");
    }

    private static List<String> refused(Command command) {
        return catchThrowableOfType(InvalidRequestException.class, () -> JSON.writeRequest(command))
                .violations()
                .stream()
                .map(Violation::path)
                .toList();
    }

    @Test
    void aKindThatCouldNotBeReadIsRefused() {
        Extras unread = ODD.with("mcp", JsonText.of("7")).with("code_interpreter", JsonText.of("[]"));

        assertThat(refused(CreateThread.builder()
                        .toolResources(ToolResources.builder().extras(unread).build())
                        .build()))
                .containsExactly("tool_resources.mcp", "tool_resources.code_interpreter");
    }

    @Test
    void membersThatAKindDoesNotHaveAreRefused() {
        McpResources server = new McpResources(
                "maps",
                Map.of(),
                new McpApproval.PerTool(new McpApproval.ToolNames(List.of("a"), ODD), null, ODD),
                ODD);

        assertThat(refused(CreateThread.builder()
                        .toolResources(ToolResources.builder()
                                .azureAiSearch(new AzureAiSearchResources(List.of(), ODD))
                                .mcp(server)
                                .build())
                        .build()))
                .containsExactly(
                        "tool_resources.azure_ai_search.odd_tool",
                        "tool_resources.mcp[0].odd_tool",
                        "tool_resources.mcp[0].require_approval.odd_tool",
                        "tool_resources.mcp[0].require_approval.always.odd_tool");
    }

    @Test
    void aRequestIsNotSpoiltByAKindOfAnUnusableText() {
        assertThat(refused(CreateThread.builder()
                        .toolResources(ToolResources.builder()
                                .extras(Extras.of("odd_tool", JsonText.of("{broken")))
                                .build())
                        .build()))
                .containsExactly("tool_resources.odd_tool");
    }

    @Test
    void resourcesOfAServerWithoutExtrasLeaveUnknownKindsAway() {
        assertThat(JSON.write(
                        JsonType.TOOL_RESOURCES,
                        ToolResources.builder().extras(ODD).build(),
                        JsonForm.RESOURCE))
                .isEqualTo("{}");
    }
}

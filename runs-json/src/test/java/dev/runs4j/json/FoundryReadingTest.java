package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
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
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.McpTool;
import dev.runs4j.domain.tool.OpenApiSpec;
import dev.runs4j.domain.tool.OpenApiTool;
import dev.runs4j.domain.tool.SharePointTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.domain.tool.UnrecognisedTool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools and resources of Foundry Agents as they are on the wire. */
class FoundryReadingTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final JsonText ONE = JsonText.of("{\"connection_id\":\"one\"}");
    private static final Extras A = Extras.of("a", JsonText.of("1"));
    private static final Extras B = Extras.of("b", JsonText.of("2"));

    private static ToolDefinition tool(String json) {
        ToolDefinition tool = JSON.read(JsonType.TOOL, json);
        assertThat(JSON.read(JsonType.TOOL, JSON.write(JsonType.TOOL, tool, JsonForm.STORAGE)))
                .isEqualTo(tool);
        return tool;
    }

    private static ToolResources resources(String json) {
        ToolResources resources = JSON.read(JsonType.TOOL_RESOURCES, json);
        assertThat(JSON.write(JsonType.TOOL_RESOURCES, resources, JsonForm.STORAGE))
                .isEqualTo(json);
        return resources;
    }

    private static McpApproval policy(String json) {
        return resources("{\"mcp\":[{\"server_label\":\"maps\",\"require_approval\":" + json + "}]}")
                .mcp()
                .get(0)
                .requireApproval()
                .orElseThrow();
    }

    @Test
    void anMcpServerIsRead() {
        assertThat(tool("{\"type\":\"mcp\",\"server_label\":\"maps\",\"server_url\":\"https://maps.example/mcp\","
                        + "\"allowed_tools\":[\"route\"],\"a\":1}"))
                .isEqualTo(new McpTool("maps", "https://maps.example/mcp", List.of("route"), A));
        assertThat(tool("{\"type\":\"mcp\"}")).isEqualTo(new McpTool("", null, null, Extras.NONE));
    }

    @Test
    void anOpenApiServiceIsRead() {
        assertThat(tool("""
                        {"type":"openapi","a":1,"openapi":{"b":2,"name":"weather","description":"The weather",
                         "spec":{"openapi":"3.1.0"},"auth":{"type":"anonymous"},"default_params":["units"],
                         "functions":[{"name":"now"}]}}
                        """))
                .isEqualTo(new OpenApiTool(
                        OpenApiSpec.named("weather")
                                .description("The weather")
                                .spec(JsonText.of("{\"openapi\":\"3.1.0\"}"))
                                .auth(OpenApiSpec.ANONYMOUS)
                                .defaultParams(List.of("units"))
                                .functions(List.of(JsonText.of("{\"name\":\"now\"}")))
                                .extras(B)
                                .build(),
                        A));
    }

    @Test
    void aConnectedAgentIsRead() {
        assertThat(tool("{\"type\":\"connected_agent\",\"a\":1,\"connected_agent\":"
                        + "{\"id\":\"asst_2\",\"name\":\"prices\",\"description\":\"Knows prices\",\"b\":2}}"))
                .isEqualTo(new ConnectedAgentTool("asst_2", "prices", "Knows prices", B, A));
    }

    @Test
    void anAzureFunctionIsRead() {
        assertThat(tool("""
                        {"type":"azure_function","a":1,"azure_function":{"function":{"name":"weather"},"b":2,
                         "input_binding":{"type":"storage_queue"},"output_binding":{"type":"storage_queue"}}}
                        """))
                .isEqualTo(new AzureFunctionTool(
                        FunctionSpec.named("weather").build(),
                        JsonText.of("{\"type\":\"storage_queue\"}"),
                        JsonText.of("{\"type\":\"storage_queue\"}"),
                        B,
                        A));
    }

    @Test
    void searchesAreRead() {
        assertThat(tool("{\"type\":\"bing_grounding\",\"a\":1,\"bing_grounding\":"
                        + "{\"search_configurations\":[{\"connection_id\":\"one\"}],\"b\":2}}"))
                .isEqualTo(new BingGroundingTool(List.of(ONE), B, A));
        assertThat(tool("{\"type\":\"azure_ai_search\",\"a\":1}")).isEqualTo(new AzureAiSearchTool(A));
        assertThat(tool("{\"type\":\"deep_research\",\"a\":1,\"deep_research\":{\"deep_research_model\":\"o3\","
                        + "\"deep_research_bing_grounding_connections\":[{\"connection_id\":\"one\"}],\"b\":2}}"))
                .isEqualTo(new DeepResearchTool("o3", List.of(ONE), B, A));
    }

    @Test
    void toolsOfThePreviewAreRead() {
        assertThat(tool("{\"type\":\"sharepoint_grounding\",\"a\":1,\"sharepoint_grounding\":"
                        + "{\"connections\":[{\"connection_id\":\"one\"}],\"b\":2}}"))
                .isEqualTo(new SharePointTool(List.of(ONE), B, A));
        assertThat(tool("{\"type\":\"fabric_dataagent\",\"a\":1,\"fabric_dataagent\":"
                        + "{\"connections\":[{\"connection_id\":\"one\"}],\"b\":2}}"))
                .isEqualTo(new FabricDataAgentTool(List.of(ONE), B, A));
        assertThat(tool("{\"type\":\"bing_custom_search\",\"a\":1,\"bing_custom_search\":"
                        + "{\"search_configurations\":[{\"connection_id\":\"one\"}],\"b\":2}}"))
                .isEqualTo(new BingCustomSearchTool(List.of(ONE), B, A));
        assertThat(tool("{\"type\":\"browser_automation\",\"a\":1,\"browser_automation\":"
                        + "{\"connection\":{\"id\":\"c\"},\"b\":2}}"))
                .isEqualTo(new BrowserAutomationTool(JsonText.of("{\"id\":\"c\"}"), B, A));
        assertThat(tool("{\"type\":\"browser_automation\",\"browser_automation\":{}}"))
                .isEqualTo(new BrowserAutomationTool(null, Extras.NONE, Extras.NONE));
    }

    @Test
    void theModelOfAResearchIsUnknownToOtherTools() {
        assertThat(tool("{\"type\":\"sharepoint_grounding\",\"sharepoint_grounding\":"
                        + "{\"deep_research_model\":\"o3\",\"connections\":[]}}"))
                .isEqualTo(new SharePointTool(
                        List.of(), Extras.of("deep_research_model", JsonText.of("\"o3\"")), Extras.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"openapi\"}",
                "{\"type\":\"connected_agent\",\"connected_agent\":7}",
                "{\"type\":\"azure_function\",\"azure_function\":{\"input_binding\":{}}}",
                "{\"type\":\"bing_grounding\",\"bing_grounding\":[]}",
                "{\"type\":\"deep_research\"}",
                "{\"type\":\"sharepoint_grounding\"}",
                "{\"type\":\"fabric_dataagent\",\"fabric_dataagent\":\"one\"}",
                "{\"type\":\"bing_custom_search\",\"bing_custom_search\":null}",
                "{\"type\":\"browser_automation\",\"browser_automation\":[]}",
                "{\"type\":\"computer_use\",\"computer_use\":{\"width\":1}}"
            })
    void aToolWithoutItsPartOrOfAnotherKindIsKeptWhole(String json) {
        assertThat(tool(json))
                .isInstanceOfSatisfying(
                        UnrecognisedTool.class, kept -> assertThat(kept.json()).isEqualTo(JsonText.of(json)));
    }

    @Test
    void resourcesOfFoundryAreRead() {
        assertThat(resources("{\"code_interpreter\":{\"data_sources\":[{\"uri\":\"u\"}]},"
                        + "\"azure_ai_search\":{\"indexes\":[{\"index_name\":\"docs\"}],\"a\":1},"
                        + "\"mcp\":[{\"server_label\":\"maps\",\"headers\":{\"A\":\"1\",\"B\":\"2\"},"
                        + "\"require_approval\":\"never\",\"a\":1}],\"odd_tool\":{\"x\":[]}}"))
                .isEqualTo(ToolResources.builder()
                        .codeInterpreter(new CodeInterpreterResources(
                                List.of(), List.of(JsonText.of("{\"uri\":\"u\"}")), Extras.NONE))
                        .azureAiSearch(new AzureAiSearchResources(List.of(JsonText.of("{\"index_name\":\"docs\"}")), A))
                        .mcp(new McpResources("maps", Map.of("A", "1", "B", "2"), McpApproval.NEVER, A))
                        .extras(Extras.of("odd_tool", JsonText.of("{\"x\":[]}")))
                        .build());
    }

    @Test
    void headersThatAreNotAllTextsAreKeptUnread() {
        McpResources server = resources("{\"mcp\":[{\"server_label\":\"maps\",\"headers\":{\"A\":\"1\",\"B\":2}}]}")
                .mcp()
                .get(0);

        assertThat(server.headers()).isEmpty();
        assertThat(server.extras()).isEqualTo(Extras.of("headers", JsonText.of("{\"A\":\"1\",\"B\":2}")));
    }

    @Test
    void aHeaderWithoutAValueIsNone() {
        assertThat(JSON.read(
                                JsonType.TOOL_RESOURCES,
                                "{\"mcp\":[{\"server_label\":\"maps\",\"headers\":{\"A\":null,\"B\":1,\"B\":\"2\"}}]}")
                        .mcp())
                .containsExactly(McpResources.of("maps").withHeaders(Map.of("B", "2")));
    }

    @Test
    void policiesAreRead() {
        assertThat(policy("\"always\"")).isEqualTo(McpApproval.ALWAYS);
        assertThat(policy("\"sometimes\"")).isEqualTo(new McpApproval.Mode("sometimes"));
        assertThat(policy("{\"always\":{\"tool_names\":[\"delete\"]},\"never\":{\"tool_names\":[\"read\"]}}"))
                .isEqualTo(McpApproval.perTool(List.of("delete"), List.of("read")));
        assertThat(policy("{\"never\":{\"tool_names\":[],\"a\":1},\"b\":2}"))
                .isEqualTo(new McpApproval.PerTool(null, new McpApproval.ToolNames(List.of(), A), B));
        assertThat(policy("[\"read\"]")).isEqualTo(new McpApproval.Unrecognised(JsonText.of("[\"read\"]")));
    }

    @Test
    void aPolicyWithBareListsKeepsThem() {
        assertThat(policy("{\"always\":[\"delete\"]}"))
                .isEqualTo(new McpApproval.PerTool(null, null, Extras.of("always", JsonText.of("[\"delete\"]"))));
    }
}

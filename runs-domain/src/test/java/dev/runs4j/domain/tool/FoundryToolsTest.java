package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools that Foundry Agents has beyond the official schema. */
class FoundryToolsTest {

    private static final JsonText ONE = JsonText.of("{\"connection_id\":\"one\"}");
    private static final JsonText TWO = JsonText.of("{\"connection_id\":\"two\"}");
    private static final FunctionSpec WEATHER = FunctionSpec.named("weather").build();
    private static final FunctionSpec TIDES = FunctionSpec.named("tides").build();
    private static final Extras NONE = Extras.NONE;
    private static final Extras MORE = Samples.EXTRAS;

    static Stream<Arguments> tools() {
        return Stream.of(
                Arguments.of(McpTool.of("maps", "https://maps.example/mcp"), "mcp", "McpTool[maps]"),
                Arguments.of(
                        OpenApiTool.of(OpenApiSpec.named("weather")
                                .description("secret")
                                .build()),
                        "openapi",
                        "OpenApiTool[openapi=OpenApiSpec[weather], extras=Extras[]]"),
                Arguments.of(
                        ConnectedAgentTool.of("asst_2", "prices", "secret"),
                        "connected_agent",
                        "ConnectedAgentTool[asst_2 prices]"),
                Arguments.of(AzureFunctionTool.of(WEATHER, ONE, TWO), "azure_function", "AzureFunctionTool[weather]"),
                Arguments.of(
                        BingGroundingTool.of(ONE),
                        "bing_grounding",
                        "BingGroundingTool[searchConfigurations=[JsonText[23 chars]], innerExtras=Extras[], "
                                + "extras=Extras[]]"),
                Arguments.of(AzureAiSearchTool.PLAIN, "azure_ai_search", "AzureAiSearchTool[extras=Extras[]]"),
                Arguments.of(
                        DeepResearchTool.of("o3", ONE),
                        "deep_research",
                        "DeepResearchTool[model=o3, bingGroundingConnections=[JsonText[23 chars]], "
                                + "innerExtras=Extras[], extras=Extras[]]"),
                Arguments.of(
                        SharePointTool.of(ONE),
                        "sharepoint_grounding",
                        "SharePointTool[connections=[JsonText[23 chars]], innerExtras=Extras[], extras=Extras[]]"),
                Arguments.of(
                        FabricDataAgentTool.of(ONE),
                        "fabric_dataagent",
                        "FabricDataAgentTool[connections=[JsonText[23 chars]], innerExtras=Extras[], extras=Extras[]]"),
                Arguments.of(
                        BingCustomSearchTool.of(ONE),
                        "bing_custom_search",
                        "BingCustomSearchTool[searchConfigurations=[JsonText[23 chars]], innerExtras=Extras[], "
                                + "extras=Extras[]]"),
                Arguments.of(
                        BrowserAutomationTool.of(ONE),
                        "browser_automation",
                        "BrowserAutomationTool[connection=JsonText[23 chars]]"));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void aToolNamesItsKindAndShowsNoContent(ToolDefinition tool, String type, String text) {
        assertThat(tool.type()).isEqualTo(type);
        assertThat(tool).hasToString(text);
    }

    @Test
    void anMcpServerOffersAllItsToolsUnlessToldOtherwise() {
        McpTool all = McpTool.of("maps", "https://maps.example/mcp");

        assertThat(all.serverLabel()).isEqualTo("maps");
        assertThat(all.serverUrl()).contains("https://maps.example/mcp");
        assertThat(all.allowedTools()).isEmpty();
        assertThat(all.allowing("route", "place").allowedTools()).contains(List.of("route", "place"));
        assertThat(all.allowing().allowedTools()).contains(List.of());
    }

    @Test
    void everyPartOfAnMcpToolCountsInEquality() {
        Equality.assertValue(
                () -> new McpTool("maps", "https://a.example", List.of("route"), NONE),
                new McpTool("web", "https://a.example", List.of("route"), NONE),
                new McpTool("maps", null, List.of("route"), NONE),
                new McpTool("maps", "https://a.example", null, NONE),
                new McpTool("maps", "https://a.example", List.of("route"), MORE));
    }

    @Test
    void aServiceKeepsItsParts() {
        OpenApiSpec service = service().build();

        assertThat(service.name()).isEqualTo("weather");
        assertThat(service.description()).contains("The weather");
        assertThat(service.spec()).contains(ONE);
        assertThat(service.auth()).contains(OpenApiSpec.ANONYMOUS);
        assertThat(service.defaultParams()).contains(List.of("units"));
        assertThat(service.functions()).contains(List.of(TWO));
        assertThat(service.extras()).isEqualTo(MORE);
        assertThat(service.toBuilder().build()).isEqualTo(service);
    }

    private static OpenApiSpec.Builder service() {
        return OpenApiSpec.named("weather")
                .description("The weather")
                .spec(ONE)
                .auth(OpenApiSpec.ANONYMOUS)
                .defaultParams(List.of("units"))
                .functions(List.of(TWO))
                .extras(MORE);
    }

    @Test
    void everyPartOfAServiceCountsInEquality() {
        Equality.assertValue(
                () -> service().build(),
                OpenApiSpec.named("weather").build(),
                service().description(null).build(),
                service().spec(null).build(),
                service().auth(null).build(),
                service().defaultParams(null).build(),
                service().functions(null).build(),
                service().extras(NONE).build());
        Equality.assertValue(
                () -> OpenApiTool.of(service().build()),
                OpenApiTool.of(service().spec(null).build()),
                new OpenApiTool(service().build(), MORE));
    }

    @Test
    void everyPartOfAnAzureFunctionCountsInEquality() {
        AzureFunctionTool tool = AzureFunctionTool.of(WEATHER, ONE, TWO);

        assertThat(tool.function()).isEqualTo(WEATHER);
        assertThat(tool.inputBinding()).contains(ONE);
        assertThat(tool.outputBinding()).contains(TWO);
        Equality.assertValue(
                () -> AzureFunctionTool.of(WEATHER, ONE, TWO),
                AzureFunctionTool.of(TIDES, ONE, TWO),
                new AzureFunctionTool(WEATHER, null, TWO, NONE, NONE),
                new AzureFunctionTool(WEATHER, ONE, null, NONE, NONE),
                new AzureFunctionTool(WEATHER, ONE, TWO, MORE, NONE),
                new AzureFunctionTool(WEATHER, ONE, TWO, NONE, MORE));
    }

    @Test
    void everyPartOfAConnectedAgentCountsInEquality() {
        Equality.assertValue(
                () -> ConnectedAgentTool.of("asst_2", "prices", "d"),
                ConnectedAgentTool.of("asst_3", "prices", "d"),
                ConnectedAgentTool.of("asst_2", "costs", "d"),
                ConnectedAgentTool.of("asst_2", "prices", "e"),
                new ConnectedAgentTool("asst_2", "prices", "d", MORE, NONE),
                new ConnectedAgentTool("asst_2", "prices", "d", NONE, MORE));
    }

    @Test
    void everyPartOfASearchCountsInEquality() {
        Equality.assertValue(() -> new AzureAiSearchTool(NONE), new AzureAiSearchTool(MORE));
        Equality.assertValue(
                () -> BingGroundingTool.of(ONE),
                BingGroundingTool.of(TWO),
                new BingGroundingTool(List.of(ONE), MORE, NONE),
                new BingGroundingTool(List.of(ONE), NONE, MORE));
        Equality.assertValue(
                () -> DeepResearchTool.of("o3", ONE),
                DeepResearchTool.of("o4", ONE),
                DeepResearchTool.of("o3", TWO),
                new DeepResearchTool("o3", List.of(ONE), MORE, NONE),
                new DeepResearchTool("o3", List.of(ONE), NONE, MORE));
    }

    @Test
    void everyPartOfAPreviewToolCountsInEquality() {
        Equality.assertValue(
                () -> SharePointTool.of(ONE),
                SharePointTool.of(TWO),
                new SharePointTool(List.of(ONE), MORE, NONE),
                new SharePointTool(List.of(ONE), NONE, MORE));
        Equality.assertValue(
                () -> FabricDataAgentTool.of(ONE),
                FabricDataAgentTool.of(TWO),
                new FabricDataAgentTool(List.of(ONE), MORE, NONE),
                new FabricDataAgentTool(List.of(ONE), NONE, MORE));
        Equality.assertValue(
                () -> BingCustomSearchTool.of(ONE),
                BingCustomSearchTool.of(TWO),
                new BingCustomSearchTool(List.of(ONE), MORE, NONE),
                new BingCustomSearchTool(List.of(ONE), NONE, MORE));
        Equality.assertValue(
                () -> BrowserAutomationTool.of(ONE),
                BrowserAutomationTool.of(TWO),
                new BrowserAutomationTool(null, NONE, NONE),
                new BrowserAutomationTool(ONE, MORE, NONE),
                new BrowserAutomationTool(ONE, NONE, MORE));
    }

    @Test
    void aPreviewToolKeepsItsConnections() {
        List<JsonText> connections = new ArrayList<>(List.of(ONE));
        SharePointTool site = new SharePointTool(connections, NONE, NONE);
        FabricDataAgentTool agent = new FabricDataAgentTool(connections, NONE, NONE);
        BingCustomSearchTool search = new BingCustomSearchTool(connections, NONE, NONE);
        connections.clear();

        assertThat(site.connections()).containsExactly(ONE);
        assertThat(agent.connections()).containsExactly(ONE);
        assertThat(search.searchConfigurations()).containsExactly(ONE);
        assertThat(BrowserAutomationTool.of(ONE).connection()).contains(ONE);
        assertThat(new BrowserAutomationTool(null, NONE, NONE).connection()).isEmpty();
    }

    @Test
    void aCallOfAConnectedAgentLeadsToItsRun() {
        ConnectedAgentCall call = new ConnectedAgentCall("call_1", "asst_2", "thread_2", "run_2", NONE, NONE);

        assertThat(call.type()).isEqualTo("connected_agent");
        assertThat(call.agentId()).contains("asst_2");
        assertThat(call.threadId()).contains("thread_2");
        assertThat(call.runId()).contains("run_2");
        assertThat(call.withId("call_2"))
                .isEqualTo(new ConnectedAgentCall("call_2", "asst_2", "thread_2", "run_2", NONE, NONE));
        assertThat(call).hasToString("ConnectedAgentCall[call_1, agent asst_2, run run_2 on thread_2]");
    }

    @Test
    void everyPartOfACallCountsInEquality() {
        Equality.assertValue(
                () -> new ConnectedAgentCall("call_1", "asst_2", "thread_2", "run_2", NONE, NONE),
                new ConnectedAgentCall("call_2", "asst_2", "thread_2", "run_2", NONE, NONE),
                new ConnectedAgentCall("call_1", null, "thread_2", "run_2", NONE, NONE),
                new ConnectedAgentCall("call_1", "asst_2", null, "run_2", NONE, NONE),
                new ConnectedAgentCall("call_1", "asst_2", "thread_2", null, NONE, NONE),
                new ConnectedAgentCall("call_1", "asst_2", "thread_2", "run_2", MORE, NONE),
                new ConnectedAgentCall("call_1", "asst_2", "thread_2", "run_2", NONE, MORE));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> McpTool.of(null, "u")).withMessage("serverLabel");
        assertThatNullPointerException()
                .isThrownBy(() -> McpTool.of("maps", null))
                .withMessage("serverUrl");
        assertThatNullPointerException()
                .isThrownBy(() -> OpenApiSpec.named(null))
                .withMessage("name");
        assertThatNullPointerException().isThrownBy(() -> OpenApiTool.of(null)).withMessage("openapi");
        assertThatNullPointerException()
                .isThrownBy(() -> ConnectedAgentTool.of("asst_2", "prices", null))
                .withMessage("description");
        assertThatNullPointerException()
                .isThrownBy(() -> AzureFunctionTool.of(WEATHER, null, TWO))
                .withMessage("inputBinding");
        assertThatNullPointerException()
                .isThrownBy(() -> DeepResearchTool.of(null, ONE))
                .withMessage("model");
        assertThatNullPointerException()
                .isThrownBy(() -> BrowserAutomationTool.of(null))
                .withMessage("connection");
        assertThatNullPointerException()
                .isThrownBy(() -> new SharePointTool(List.of(), null, NONE))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new AzureAiSearchTool(null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ConnectedAgentCall(null, null, null, null, NONE, NONE))
                .withMessage("id");
    }
}

package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.Secret;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FoundryDialectTest {

    private static final String FIRST = "?api-version=2025-05-01";
    private static final String VERSION = "?api-version=v1";
    private static final String PREVIEW = "?api-version=2025-05-15-preview";
    private static final String RUNS = "/threads/thread_0001/runs";

    private final Site site = Site.served(
            backend -> backend.instant()
                    .script(
                            "approval",
                            run -> run.lastUserText().contains("search"),
                            Script.asksApproval(Script.mcpCall("web", "search", "{\"q\":\"rain\"}"))
                                    .answers("Rain."))
                    .script("thanks", run -> run.lastUserText().contains("thanks"), Script.answers("Fine."))
                    .script(
                            "coat",
                            Script.asks(Script.call("call_1", "coat", "{}")).answers("No.")),
            emulator -> emulator.dialect(EmulatorDialect.FOUNDRY)
                    .apiKey(Secret.of("token-1"))
                    .strict(true));

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> get(String path) {
        return site.send("GET", path, "", "Authorization", "Bearer token-1");
    }

    private HttpResponse<String> post(String path, String body) {
        return post(path, VERSION, body);
    }

    private HttpResponse<String> post(String path, String version, String body) {
        return site.send(
                "POST",
                path + version,
                body.replace('\'', '"'),
                "Authorization",
                "Bearer token-1",
                "Content-Type",
                "application/json");
    }

    private void thread(String question) {
        post("/threads", "{'messages':[{'role':'user','content':'" + question + "'}]}");
    }

    @Test
    void theBaseUrlIsThatOfAProject() {
        assertThat(site.emulator.baseUrl())
                .isEqualTo(URI.create("http://127.0.0.1:" + site.emulator.port() + "/api/projects/emulator"));
        try (RawClient client = site.raw()) {
            assertThat(client.say("GET /api/projects/other/threads" + VERSION
                                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer token-1\r\n\r\n")
                            .readTo("}}"))
                    .startsWith("HTTP/1.1 404 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-05-01", "v1", "2025-05-15-preview"})
    void thereAreThreeVersions(String version) {
        assertThat(get("/assistants?api-version=" + version).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({",MissingApiVersionParameter", "?api-version=2024-05-01-preview,UnsupportedApiVersion"})
    void otherVersionsAreRefused(String query, String code) {
        HttpResponse<String> answer = get("/assistants" + (query == null ? "" : query));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).endsWith("[2025-05-01, v1, 2025-05-15-preview]\",\"code\":\"" + code + "\"}}");
    }

    @Test
    void aTokenIsTakenAndAKeyIsNot() {
        HttpResponse<String> none = site.get("/assistants" + VERSION);
        HttpResponse<String> key = site.send("GET", "/assistants" + VERSION, "", "api-key", "token-1");
        HttpResponse<String> both =
                site.send("GET", "/assistants" + VERSION, "", "api-key", "token-1", "Authorization", "Bearer token-1");

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body())
                .isEqualTo("{\"error\":{\"message\":\"Access denied: a valid token of this resource is needed.\","
                        + "\"code\":\"401\"}}");
        assertThat(key.statusCode()).isEqualTo(401);
        assertThat(both.statusCode()).isEqualTo(401);
        assertThat(both.body())
                .isEqualTo("{\"error\":{\"message\":\"The header 'api-key' is not taken here; send a token as"
                        + " 'Authorization: Bearer'.\",\"code\":\"401\"}}");
    }

    @Test
    void aKeyIsNotTakenByAnOpenServerEither() {
        try (Site open = Site.served(emulator -> emulator.dialect(EmulatorDialect.FOUNDRY))) {
            assertThat(open.get("/threads" + VERSION).statusCode()).isEqualTo(200);
            assertThat(open.send("GET", "/threads" + VERSION, "", "api-key", "x")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void threadsAreListedWithoutAFirstId() {
        thread("one");
        thread("two");

        assertThat(get("/threads" + VERSION + "&limit=1").body())
                .isEqualTo("{\"object\":\"list\",\"data\":[{\"id\":\"thread_0002\",\"object\":\"thread\","
                        + "\"created_at\":1767225600,\"tool_resources\":null,\"metadata\":{}}],"
                        + "\"last_id\":\"thread_0002\",\"has_more\":true}");
        assertThat(get("/threads/thread_0001/messages" + VERSION).body())
                .doesNotContain("first_id")
                .contains("\"last_id\":\"msg_0001_1\"");
    }

    @Test
    void aRunHasResourcesOfItsOwnAndNoActionThatIsNull() {
        thread("thanks");

        String run = post(
                        RUNS,
                        PREVIEW,
                        "{'assistant_id':'asst_default','tools':[{'type':'mcp','server_label':'s'}],"
                                + "'tool_resources':{'mcp':[{'server_label':'s','require_approval':'never'}]}}")
                .body();

        assertThat(run)
                .startsWith("{\"id\":\"run_0001\",\"object\":\"thread.run\",")
                .contains(
                        "\"tool_resources\":{\"mcp\":[{\"server_label\":\"s\",\"require_approval\":\"never\"}]}",
                        "\"tools\":[{\"type\":\"mcp\",\"server_label\":\"s\"}]",
                        "\"parallel_tool_calls\":true")
                .doesNotContain("required_action", "reasoning_effort");
        assertThat(get(RUNS + VERSION).body())
                .contains("\"temperature\":1.0,\"top_p\":1.0")
                .doesNotContain("required_action", "first_id");
    }

    @Test
    void functionsAreNotStrict() {
        String function = "{'model':'m','tools':[{'type':'function','function':{'name':'f'%s}}]}";

        HttpResponse<String> refused = post("/assistants", function.formatted(",'strict':true"));
        String made = post("/assistants", function.formatted("")).body();

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"error\":{\"message\":\"Unknown parameter: 'tools[0].function.strict'.\","
                        + "\"type\":\"invalid_request_error\",\"param\":\"tools[0].function.strict\","
                        + "\"code\":\"unknown_parameter\"}}");
        assertThat(made).contains("\"name\":\"f\"").doesNotContain("strict", "reasoning_effort");
        assertThat(post("/assistants", "{'model':'m','reasoning_effort':'low'}").body())
                .contains("Unknown parameter: 'reasoning_effort'.");
    }

    @Test
    void aToolThatFoundryDoesNotHaveIsRefused() {
        assertThat(post("/assistants", "{'model':'m','tools':[{'type':'moon'}]}")
                        .body())
                .contains("Invalid value: 'moon'.", "'bing_grounding'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mcp",
                "sharepoint_grounding",
                "fabric_dataagent",
                "bing_custom_search",
                "deep_research",
                "browser_automation",
                "computer_use"
            })
    void onlyThePreviewHasThisTool(String type) {
        String body = "{'model':'m','tools':[{'type':'" + type + "'}]}";

        assertThat(post("/assistants", PREVIEW, body).statusCode()).isEqualTo(200);
        assertThat(post("/assistants", VERSION, body).body())
                .isEqualTo("{\"error\":{\"message\":\"Invalid value: '" + type + "'. Supported values are:"
                        + " 'code_interpreter', 'file_search', 'function', 'bing_grounding', 'azure_ai_search', 'openapi',"
                        + " 'connected_agent', and 'azure_function'.\",\"type\":\"invalid_request_error\","
                        + "\"param\":\"tools[0].type\",\"code\":\"invalid_value\"}}");
        assertThat(post("/assistants", VERSION, body).statusCode()).isEqualTo(400);
        assertThat(post("/assistants", FIRST, body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bing_grounding", "azure_ai_search", "openapi", "connected_agent"})
    void everyVersionHasThisTool(String type) {
        String body = "{'model':'m','tools':[{'type':'" + type + "'}]}";

        assertThat(post("/assistants", FIRST, body).statusCode()).isEqualTo(200);
        assertThat(post("/assistants", VERSION, body).statusCode()).isEqualTo(200);
        assertThat(post("/assistants", PREVIEW, body).statusCode()).isEqualTo(200);
    }

    @Test
    void functionsOfAzureCameWithV1() {
        String body = "{'model':'m','tools':[{'type':'azure_function'}]}";

        HttpResponse<String> refused = post("/assistants", FIRST, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Invalid value: 'azure_function'.", "and 'connected_agent'.");
        assertThat(post("/assistants", VERSION, body).statusCode()).isEqualTo(200);
        assertThat(post("/assistants", PREVIEW, body).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, VERSION})
    void onlyThePreviewKnowsServersThatNeedApproval(String version) {
        thread("search it");
        String servers = "{'assistant_id':'asst_default','tool_resources':{'mcp':[{'server_label':'s'}]}}";
        assertThat(post(RUNS, version, servers).body())
                .isEqualTo("{\"error\":{\"message\":\"Unknown parameter: 'tool_resources.mcp'.\","
                        + "\"type\":\"invalid_request_error\",\"param\":\"tool_resources.mcp\","
                        + "\"code\":\"unknown_parameter\"}}");
        assertThat(post(RUNS, PREVIEW, servers).statusCode()).isEqualTo(200);
        String answers = "{'tool_approvals':[{'tool_call_id':'call_0001_1','approve':true}]}";

        HttpResponse<String> refused = post(RUNS + "/run_0001/submit_tool_outputs", version, answers);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"error\":{\"message\":\"Unknown parameter: 'tool_approvals'.\","
                        + "\"type\":\"invalid_request_error\",\"param\":\"tool_approvals\","
                        + "\"code\":\"unknown_parameter\"}}");
        assertThat(post(RUNS + "/run_0001/submit_tool_outputs", PREVIEW, answers)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withExtensionsEveryVersionTakesWhatTheBackendCan() {
        try (Site open = Site.served(
                emulator -> emulator.dialect(EmulatorDialect.FOUNDRY).extensions(true))) {
            assertThat(open.post("/assistants" + VERSION, "{'model':'m','tools':[{'type':'mcp'}]}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void callsAreApprovedWhereOutputsAreGiven() {
        thread("search it");
        assertThat(post(RUNS, "{'assistant_id':'asst_default'}").statusCode()).isEqualTo(200);
        assertThat(get(RUNS + "/run_0001" + VERSION).body())
                .contains("\"required_action\":{\"type\":\"submit_tool_approval\",\"submit_tool_approval\":"
                        + "{\"tool_calls\":[{\"id\":\"call_0001_1\",\"type\":\"mcp\"");

        HttpResponse<String> answer = post(
                RUNS + "/run_0001/submit_tool_outputs",
                PREVIEW,
                "{'tool_approvals':[{'tool_call_id':'call_0001_1','approve':true,'headers':{'x':'y'}}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get(RUNS + "/run_0001" + VERSION).body()).contains("\"status\":\"completed\"");
    }

    @Test
    void functionsHaveNoOutputInSteps() {
        thread("coat?");
        post(RUNS, "{'assistant_id':'asst_default'}");
        post(RUNS + "/run_0001/submit_tool_outputs", "{'tool_outputs':[{'tool_call_id':'call_1','output':'no'}]}");

        String steps = get(RUNS + "/run_0001/steps" + VERSION + "&order=asc").body();

        assertThat(steps)
                .contains(
                        "{\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"coat\",\"arguments\":\"{}\"}}")
                .doesNotContain("\"output\"", "first_id");
        String id = steps.replaceFirst("(?s).*?\"id\":\"(step_[^\"]+)\".*", "$1");
        assertThat(get(RUNS + "/run_0001/steps/" + id + VERSION).body())
                .contains("\"function\":{\"name\":\"coat\",\"arguments\":\"{}\"}}");
    }

    @Test
    void eventsHaveTheSameForm() {
        thread("coat?");

        String events =
                post(RUNS, "{'assistant_id':'asst_default','stream':true}").body();

        assertThat(events)
                .startsWith("event: thread.run.created\ndata: {\"id\":\"run_0001\",")
                .contains("event: thread.run.step.delta\n", "\"required_action\":{\"type\":\"submit_tool_outputs\"")
                .endsWith("event: done\ndata: [DONE]\n\n")
                .doesNotContain("\"required_action\":null", "\"output\"");
    }

    @Test
    void refusalsLeaveOutWhatTheyDoNotSay() {
        HttpResponse<String> answer = get("/threads/thread_9" + VERSION);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"No thread found with id 'thread_9'.\","
                        + "\"type\":\"invalid_request_error\"}}");
        assertThat(answer.headers().firstValue("apim-request-id"))
                .isPresent()
                .isEqualTo(answer.headers().firstValue("x-ms-request-id"));
        assertThat(answer.headers().map()).doesNotContainKeys("x-request-id", "openai-version");
    }
}

package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.inmemory.Script;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the official server does not know is refused, though the backend could do it; unless that is wanted. */
@Timeout(60)
class ProtocolTest {

    private static final String BODIES = """
            /assistants | {'model':'m','tools':[{'type':'fuction','function':{'name':'f'}}]} | tools[0].type | invalid_value
            /assistants | {'model':'m','tools':[{'type':'retrieval'}]} | tools[0].type | invalid_value
            /threads/thread_0001/runs | {'assistant_id':'asst_default','tools':[{'type':'bing_grounding'}]} | tools[0].type | invalid_value
            /threads/thread_0001/runs | {'assistant_id':'asst_default','tool_choice':{'type':'fnction'}} | tool_choice.type | invalid_value
            /threads/thread_0001/runs | {'assistant_id':'asst_default','tool_resources':{}} | tool_resources | unknown_parameter
            /threads/thread_0001/runs | {'assistant_id':'asst_default','max_prompt_tokens':10} | max_prompt_tokens | integer_below_min_value
            /threads/thread_0001/messages | {'role':'user','content':'x','attachments':[{'file_id':'f','tools':[{'type':'xyz'}]}]} | attachments[0].tools[0].type | invalid_value
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BODIES)
    void whatTheOfficialServerDoesNotKnowIsRefused(String path, String body, String param, String code) {
        try (Site site = Site.open()) {
            site.thread();

            HttpResponse<String> answer = site.post(path, body);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).endsWith("\"param\":\"" + param + "\",\"code\":\"" + code + "\"}}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BODIES)
    void extensionsLetTheBackendDecide(String path, String body) {
        try (Site site = Site.served(emulator -> emulator.extensions(true))) {
            site.thread();

            assertThat(site.post(path, body).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void approvalsAreUnknownAndOutputsAreNeeded() {
        String answers = "{'tool_approvals':[{'tool_call_id':'call_0001_1','approve':true}]}";
        Script script =
                Script.asksApproval(Script.mcpCall("web", "search", "{}")).answers("42");
        try (Site strict = Site.with(backend -> backend.instant().script("rule", script));
                Site open = Site.served(
                        backend -> backend.instant().script("rule", script), emulator -> emulator.extensions(true))) {
            for (Site site : new Site[] {strict, open}) {
                site.thread();
                site.post("/threads/thread_0001/runs", "{'assistant_id':'asst_default'}");
            }
            String path = "/threads/thread_0001/runs/run_0001/submit_tool_outputs";

            assertThat(strict.post(path, answers).body()).contains("Unknown parameter: 'tool_approvals'.");
            assertThat(strict.post(path, "{}").body()).contains("Missing required parameter: 'tool_outputs'.");
            assertThat(open.post(path, answers).statusCode()).isEqualTo(200);
            assertThat(open.post(path, "{}").body()).contains("Missing required parameter: 'tool_outputs'.");
        }
    }

    @Test
    void resourcesOfOtherToolsAreKeptWhereTheToolIsTaken() {
        String resources =
                "{'mcp':[{'server_label':'s','require_approval':'always'}],'azure_ai_search':{'indexes':[]}}";
        try (Site site = Site.served(emulator -> emulator.extensions(true))) {
            site.thread();

            HttpResponse<String> answer = site.post(
                    "/threads/thread_0001/runs", "{'assistant_id':'asst_default','tool_resources':" + resources + "}");

            assertThat(answer.body()).contains("\"tool_resources\":" + resources.replace('\'', '"'));
        }
        try (Site site = Site.open()) {
            assertThat(site.post("/threads", "{'tool_resources':" + resources + "}")
                            .body())
                    .contains("Unknown parameter: 'tool_resources.mcp'.");
        }
    }

    @Test
    void aVectorStoreIsMadeWithWhatIsCreatedOnly() {
        String resources = "'tool_resources':{'file_search':{'vector_stores':[{'file_ids':['file-1']}]}}";
        try (Site site = Site.open()) {
            assertThat(site.post("/threads", "{" + resources + "}").body())
                    .contains("\"tool_resources\":{\"file_search\":{\"vector_store_ids\":[\"vs_thread_0001_1\"]}}");
            assertThat(site.post("/assistants", "{'model':'m'," + resources + "}")
                            .body())
                    .contains("\"vector_store_ids\":[\"vs_asst_0001_1\"]");
            assertThat(site.post("/threads/runs", "{'assistant_id':'asst_default','thread':{" + resources + "}}")
                            .statusCode())
                    .isEqualTo(200);
            for (String path : new String[] {"/threads/thread_0001", "/assistants/asst_0001"}) {
                assertUnknownStores(site.post(path, "{" + resources + "}"));
            }
            assertUnknownStores(site.post("/threads/runs", "{'assistant_id':'asst_default'," + resources + "}"));
        }
    }

    private static void assertUnknownStores(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .endsWith("\"param\":\"tool_resources.file_search.vector_stores\",\"code\":\"unknown_parameter\"}}");
    }

    @Test
    void threadsAreNotListed() {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.get("/threads");

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }
    }
}

package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.emulator.responses.ResponsesDialect;
import dev.runs4j.ports.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResponsesDialectTest {

    private static ResponsesSite site(ResponsesDialect dialect) {
        return ResponsesSite.with(settings -> settings.dialect(dialect));
    }

    @Test
    void azureOpenAiHasResponsesOnly() {
        try (ResponsesSite site = site(ResponsesDialect.AZURE_OPENAI)) {
            assertThat(site.emulator.baseUrl().getPath()).isEqualTo("/openai/v1");
            assertThat(site.post("/responses", ResponsesSite.ASK).statusCode()).isEqualTo(200);
            assertThat(site.post("/conversations", "{}").statusCode()).isEqualTo(404);
            assertThat(site.post("/conversations", "{}").body())
                    .isEqualTo("{\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}");
            assertThat(site.get("/conversations").statusCode()).isEqualTo(404);
            assertThat(site.get("/conversations/conv_1/items").statusCode()).isEqualTo(404);
            assertThat(site.get("/responses/resp_0001").headers().firstValue("apim-request-id"))
                    .isPresent();
            assertThat(site.send("DELETE", "/responses/resp_0001", "").body())
                    .contains("\"object\":\"response.deleted\"");
        }
    }

    @Test
    void azureOpenAiTakesAKeyInAHeaderOfItsOwn() {
        try (ResponsesSite site = ResponsesSite.with(
                settings -> settings.dialect(ResponsesDialect.AZURE_OPENAI).apiKey(Secret.of("k")))) {
            assertThat(site.send("POST", "/responses", ResponsesSite.ASK, "api-key", "k")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.send("POST", "/responses", ResponsesSite.ASK, "Authorization", "Bearer k")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.post("/responses", ResponsesSite.ASK).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void versionsAreUndated() {
        try (ResponsesSite site = site(ResponsesDialect.AZURE_OPENAI)) {
            assertThat(site.post("/responses?api-version=v1", ResponsesSite.ASK).statusCode())
                    .isEqualTo(200);
            assertThat(site.post("/responses?api-version=preview", ResponsesSite.ASK)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.post("/responses?api-version=2025-04-01-preview", ResponsesSite.ASK)
                            .body())
                    .contains("UnsupportedApiVersion");
        }
    }

    @Test
    void foundryListsResponsesOfAConversation() {
        try (ResponsesSite site = site(ResponsesDialect.FOUNDRY)) {
            assertThat(site.emulator.baseUrl().getPath()).isEqualTo("/api/projects/emulator/openai/v1");
            site.post("/conversations", "{}");
            site.post("/conversations", "{}");
            site.post("/responses", "{'model':'m','input':'x','conversation':'conv_0001','metadata':{'hop':'0'}}");
            site.post("/responses", "{'model':'m','input':'x','conversation':'conv_0002'}");
            site.post("/responses", "{'model':'m','input':'x','conversation':'conv_0001','metadata':{'hop':'1'}}");

            assertThat(site.get("/responses?conversation_id=conv_0001").body())
                    .contains("\"hop\":\"0\"", "\"hop\":\"1\"", "\"first_id\":\"resp_0003\",\"last_id\":\"resp_0001\"")
                    .doesNotContain("conv_0002");
            assertThat(site.get("/responses?order=asc&limit=1").body())
                    .contains("\"first_id\":\"resp_0001\",\"last_id\":\"resp_0001\",\"has_more\":true");
            assertThat(site.get("/responses?before=resp_0002").body())
                    .contains("\"first_id\":\"resp_0003\",\"last_id\":\"resp_0003\"");
            assertThat(site.get("/conversations").body())
                    .contains("\"first_id\":\"conv_0002\",\"last_id\":\"conv_0001\",\"has_more\":false");
        }
    }

    @Test
    void foundryKnowsAgents() {
        try (ResponsesSite site = site(ResponsesDialect.FOUNDRY)) {
            site.post("/responses", "{'agent_reference':{'name':'a','type':'agent_reference'},'input':'x'}");
            site.post("/responses", "{'model':'m','input':'x'}");

            assertThat(site.get("/responses?agent_name=a").body())
                    .contains("\"agent_reference\":{\"name\":\"a\"", "\"last_id\":\"resp_0001\",\"has_more\":false")
                    .doesNotContain("resp_0002");
        }
        try (ResponsesSite site = site(ResponsesDialect.OPENAI)) {
            assertThat(site.post("/responses", "{'agent_reference':{'name':'a'},'input':'x'}")
                            .body())
                    .contains("unknown_parameter");
        }
    }

    @Test
    void foundryWantsAnnotationsWithTextsThatComeBack() {
        String body = "{'model':'m','input':[{'role':'assistant','content':[{'type':'output_text','text':'x'%s}]}]}";
        try (ResponsesSite site = site(ResponsesDialect.FOUNDRY)) {
            assertThat(site.post("/responses", body.replace("%s", "")).body())
                    .contains("\"param\":\"input[0].content[0].annotations\"");
            assertThat(site.post("/responses", body.replace("%s", ",'annotations':[]"))
                            .statusCode())
                    .isEqualTo(200);
        }
        try (ResponsesSite site = site(ResponsesDialect.OPENAI)) {
            assertThat(site.post("/responses", body.replace("%s", "")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void foundryTakesTokensOnly() {
        try (ResponsesSite site = ResponsesSite.with(
                settings -> settings.dialect(ResponsesDialect.FOUNDRY).apiKey(Secret.of("t")))) {
            assertThat(site.send("POST", "/responses", ResponsesSite.ASK, "api-key", "t")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(site.send("POST", "/responses", ResponsesSite.ASK, "Authorization", "Bearer t")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}

package dev.runs4j.emulator;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.inmemory.Script;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunOperationsTest {

    private static final String SETTINGS =
            "'model':'in-memory','instructions':'','tools':[],'temperature':1.0,'top_p':1.0,"
                    + "'max_prompt_tokens':null,'max_completion_tokens':null,"
                    + "'truncation_strategy':{'type':'auto','last_messages':null},'tool_choice':'auto',"
                    + "'parallel_tool_calls':true,'response_format':'auto','metadata':{}}";

    private final Site site = Site.with(backend ->
            backend.script("coat", Script.asks(call("call_1", "coat", "{}")).answers("Take one.")));

    @AfterEach
    void close() {
        site.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private String waitingRun() {
        site.thread();
        site.post("/threads/thread_0001/runs", "{'assistant_id':'asst_default'}");
        site.clock.advance(Duration.ofSeconds(1));
        return "/threads/thread_0001/runs/run_0001";
    }

    @Test
    void aCreatedRunIsQueued() {
        site.thread();

        HttpResponse<String> answer = site.post("/threads/thread_0001/runs", "{'assistant_id':'asst_default'}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(json("{'id':'run_0001','object':'thread.run','created_at':1767225600,"
                        + "'thread_id':'thread_0001','assistant_id':'asst_default','status':'queued',"
                        + "'required_action':null,'last_error':null,'incomplete_details':null,'usage':null,"
                        + "'expires_at':1767226200,'started_at':null,'cancelled_at':null,'failed_at':null,"
                        + "'completed_at':null," + SETTINGS));
    }

    @Test
    void aThreadAndARunAreCreatedAtOnce() {
        HttpResponse<String> answer = site.post(
                "/threads/runs",
                "{'assistant_id':'asst_default','thread':{'messages':[{'role':'user','content':'Well?'}]}}");

        assertThat(answer.body()).contains(json("'thread_id':'thread_0001'"));
        assertThat(site.backend.messages().list("thread_0001").items())
                .extracting(message -> message.text())
                .containsExactly("Well?");
    }

    @Test
    void aRunThatWaitsNamesItsCalls() {
        HttpResponse<String> answer = site.get(waitingRun());

        assertThat(answer.body())
                .contains(json("'status':'requires_action','required_action':{'type':'submit_tool_outputs',"
                        + "'submit_tool_outputs':{'tool_calls':[{'id':'call_1','type':'function',"
                        + "'function':{'name':'coat','arguments':'{}'}}]}}"));
    }

    @Test
    void outputsLetTheRunGoOn() {
        HttpResponse<String> answer = site.post(
                waitingRun() + "/submit_tool_outputs", "{'tool_outputs':[{'tool_call_id':'call_1','output':'no'}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(json("'status':'queued'"));
    }

    @Test
    void outputsForOtherCallsAreRefusedInTheServersWords() {
        HttpResponse<String> answer = site.post(
                waitingRun() + "/submit_tool_outputs", "{'tool_outputs':[{'tool_call_id':'call_2','output':'no'}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"Expected tool outputs for call_ids ['call_1'], got ['call_2']\","
                        + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}");
    }

    @Test
    void noOutputsAtAllAreRefusedInTheServersWords() {
        HttpResponse<String> answer = site.post(waitingRun() + "/submit_tool_outputs", "{'tool_outputs':[]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"Expected tool outputs for call_ids ['call_1'], got []\"");
    }

    @Test
    void outputsThatNobodyWaitsForAreRefused() {
        site.thread();
        site.post("/threads/thread_0001/runs", "{'assistant_id':'asst_default'}");

        HttpResponse<String> answer = site.post(
                "/threads/thread_0001/runs/run_0001/submit_tool_outputs",
                "{'tool_outputs':[{'tool_call_id':'call_1','output':'no'}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"Runs in status \\\"queued\\\" do not accept tool outputs.\"");
    }

    @Test
    void aCancelIsTakenOnceOnly() {
        String run = waitingRun();

        assertThat(site.post(run + "/cancel", "").body()).contains(json("'status':'cancelling'"));
        HttpResponse<String> again = site.post(run + "/cancel", "{}");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("\"message\":\"Cannot cancel run with status 'cancelling'.\"");
    }

    @Test
    void metadataReplacesMetadata() {
        String run = waitingRun();
        site.post(run + "/cancel", "");
        site.clock.advance(Duration.ofMinutes(1));

        assertThat(site.post(run, "{'metadata':{'a':'1'}}").body()).endsWith(json("'metadata':{'a':'1'}}"));
        assertThat(site.post(run, "{}").body()).endsWith(json("'metadata':{'a':'1'}}"));
        assertThat(site.post(run, "{'metadata':null}").body()).endsWith(json("'metadata':{}}"));
    }

    @Test
    void anActiveRunIsNotModified() {
        HttpResponse<String> answer = site.post(waitingRun(), "{'metadata':{'a':'1'}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"Cannot update run with status 'requires_action'.\"");
    }

    @Test
    void aSecondRunIsRefused() {
        waitingRun();

        HttpResponse<String> answer = site.post("/threads/thread_0001/runs", "{'assistant_id':'asst_default'}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(json("{'error':{'message':'Thread thread_0001 already has an active run run_0001.',"
                        + "'type':'invalid_request_error','param':null,'code':null}}"));
    }

    @Test
    void runsAreListed() {
        waitingRun();

        assertThat(site.get("/threads/thread_0001/runs").body())
                .startsWith(json("{'object':'list','data':[{'id':'run_0001',"))
                .endsWith(json("'first_id':'run_0001','last_id':'run_0001','has_more':false}"));
    }

    @Test
    void stepsAreListedAndRead() {
        String steps = waitingRun() + "/steps";

        assertThat(site.get(steps).body())
                .startsWith(json("{'object':'list','data':[{'id':'step_0001_1','object':'thread.run.step',"))
                .endsWith(json("'first_id':'step_0001_1','last_id':'step_0001_1','has_more':false}"));
        assertThat(site.get(steps + "/step_0001_1").body())
                .contains(json("'step_details':{'type':'tool_calls','tool_calls':[{'id':'call_1','type':'function',"
                        + "'function':{'name':'coat','arguments':'{}','output':null}}]}"));
    }

    @Test
    void moreOfAStepIsIncluded() {
        String wanted = "include%5B%5D=step_details.tool_calls%5B%2A%5D.file_search.results%5B%2A%5D.content";
        String steps = waitingRun() + "/steps";

        assertThat(site.get(steps + "?" + wanted).statusCode()).isEqualTo(200);
        HttpResponse<String> other = site.get(steps + "/step_0001_1?include[]=x".replace("[]", "%5B%5D"));
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("\"param\":\"include[0]\",\"code\":\"invalid_value\"");
    }

    @Test
    void unknownRunsAndStepsAreNotFound() {
        String run = waitingRun();

        assertThat(site.get("/threads/thread_0001/runs/run_x").statusCode()).isEqualTo(404);
        assertThat(site.get("/threads/thread_0001/runs/run_x").body())
                .contains("\"message\":\"No run found with id 'run_x'.\"");
        assertThat(site.get(run + "/steps/step_x").body()).contains("\"message\":\"No step found with id 'step_x'.\"");
    }

    @Test
    void unknownAssistantsAndThreadsAreNotFound() {
        site.thread();

        HttpResponse<String> assistant = site.post("/threads/thread_0001/runs", "{'assistant_id':'asst_x'}");
        HttpResponse<String> thread = site.post("/threads/thread_x/runs", "{'assistant_id':'asst_default'}");

        assertThat(assistant.statusCode()).isEqualTo(404);
        assertThat(assistant.body()).contains("\"No assistant found with id 'asst_x'.\"");
        assertThat(thread.statusCode()).isEqualTo(404);
        assertThat(thread.body()).contains("\"No thread found with id 'thread_x'.\"");
    }
}

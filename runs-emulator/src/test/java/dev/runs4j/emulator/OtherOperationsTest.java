package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OtherOperationsTest {

    private static final String MESSAGE =
            "{'id':'msg_0001_1','object':'thread.message','created_at':1767225600," + "'thread_id':'thread_0001',";

    private final Site site = Site.with(backend -> backend.withoutDefaultAssistant());

    @AfterEach
    void close() {
        site.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void aThreadNeedsNoBody() {
        HttpResponse<String> answer = site.post("/threads", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(json("{'id':'thread_0001','object':'thread','created_at':1767225600,"
                        + "'tool_resources':null,'metadata':{}}"));
    }

    @Test
    void aThreadIsReadChangedAndDeleted() {
        site.post("/threads", "{'metadata':{'a':'1'},'tool_resources':{'code_interpreter':{'file_ids':['file-1']}}}");

        assertThat(site.get("/threads/thread_0001").body())
                .isEqualTo(json("{'id':'thread_0001','object':'thread','created_at':1767225600,"
                        + "'tool_resources':{'code_interpreter':{'file_ids':['file-1']}},'metadata':{'a':'1'}}"));
        assertThat(site.post("/threads/thread_0001", "{'metadata':{'b':'2'}}").body())
                .endsWith(json("'tool_resources':{'code_interpreter':{'file_ids':['file-1']}},'metadata':{'b':'2'}}"));
        assertThat(site.delete("/threads/thread_0001").body())
                .isEqualTo(json("{'id':'thread_0001','object':'thread.deleted','deleted':true}"));
        assertThat(site.get("/threads/thread_0001").statusCode()).isEqualTo(404);
    }

    @Test
    void aMessageIsAddedReadChangedAndDeleted() {
        site.post("/threads", "{}");
        String one = "/threads/thread_0001/messages/msg_0001_1";

        assertThat(site.post("/threads/thread_0001/messages", "{'role':'user','content':'Well?'}")
                        .body())
                .startsWith(json(MESSAGE))
                .contains(json("'role':'user','content':[{'type':'text','text':{'value':'Well?','annotations':[]}}]"));
        assertThat(site.get(one).body()).startsWith(json(MESSAGE));
        assertThat(site.get("/threads/thread_0001/messages").body())
                .startsWith(json("{'object':'list','data':[" + MESSAGE))
                .endsWith(json("'first_id':'msg_0001_1','last_id':'msg_0001_1','has_more':false}"));
        assertThat(site.post(one, "{'metadata':{'a':'1'}}").body()).contains(json("'metadata':{'a':'1'}"));
        assertThat(site.delete(one).body())
                .isEqualTo(json("{'id':'msg_0001_1','object':'thread.message.deleted','deleted':true}"));
        assertThat(site.get(one).body()).contains("\"No message found with id 'msg_0001_1'.\"");
    }

    @Test
    void messagesOfOneRunAreFiltered() {
        site.thread();

        assertThat(site.get("/threads/thread_0001/messages?run_id=run_9").body())
                .isEqualTo(json("{'object':'list','data':[],'first_id':null,'last_id':null,'has_more':false}"));
    }

    @Test
    void anAssistantIsMadeReadListedChangedAndDeleted() {
        HttpResponse<String> made = site.post(
                "/assistants",
                "{'model':'gpt-4o','name':'Weather','tools':[{'type':'function','function':{'name':'f'}}]}");
        assertThat(made.body())
                .contains(json("'object':'assistant'"), json("'name':'Weather'"), json("'function':{'name':'f'"));
        String id = made.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(site.get("/assistants/" + id).body()).isEqualTo(made.body());
        assertThat(site.get("/assistants").body()).contains("\"first_id\":\"" + id + "\"");
        assertThat(site.post("/assistants/" + id, "{'name':null}").body())
                .contains(json("'name':null"), json("'model':'gpt-4o'"));
        assertThat(site.delete("/assistants/" + id).body())
                .isEqualTo("{\"id\":\"" + id + "\",\"object\":\"assistant.deleted\",\"deleted\":true}");
        assertThat(site.get("/assistants/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void listsAreCutIntoPages() {
        String path = "/threads/" + site.thread() + "/messages";
        site.post(path, "{'role':'user','content':'two'}");
        site.post(path, "{'role':'user','content':'three'}");

        assertThat(site.get(path + "?limit=2").body())
                .endsWith(json("'first_id':'msg_0001_3','last_id':'msg_0001_2','has_more':true}"));
        assertThat(site.get(path + "?limit=2&after=msg_0001_2").body())
                .endsWith(json("'first_id':'msg_0001_1','last_id':'msg_0001_1','has_more':false}"));
        assertThat(site.get(path + "?order=asc&limit=1").body())
                .endsWith(json("'first_id':'msg_0001_1','last_id':'msg_0001_1','has_more':true}"));
        assertThat(site.get(path + "?before=msg_0001_2").body())
                .endsWith(json("'first_id':'msg_0001_3','last_id':'msg_0001_3','has_more':false}"));
    }

    @Test
    void aPageHasAtLeastOneAndAtMostAHundredItems() {
        assertThat(site.get("/assistants?limit=0").body())
                .contains(json("'message':\"Invalid 'limit': integer below minimum value. "
                                + "Expected a value >= 1, but got 0 instead.\"")
                        .replace("\"limit\"", "'limit'"));
        assertThat(site.get("/assistants?limit=101").body())
                .contains("\"param\":\"limit\",\"code\":\"integer_above_max_value\"");
        assertThat(site.get("/assistants?limit=many").body()).contains("\"param\":\"limit\",\"code\":\"invalid_type\"");
        assertThat(site.get("/assistants?order=up").body())
                .contains("Invalid value: 'up'. Supported values are: 'asc' and 'desc'.");
    }
}

package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whole bodies, written by hand after the official description. */
class ResponseBodyTest {

    private final Bench bench = Bench.plays(ResponsePlan.builder()
            .items(PlannedItem.message("No coat."))
            .usage(12, 3, 0)
            .build());

    @Test
    void anAcceptedResponseIsQueuedAndEmpty() {
        assertThat(bench.create(Bench.ASK).toString().replace('"', '\''))
                .isEqualTo("{'id':'resp_0001','object':'response','created_at':1767225600,'status':'queued',"
                        + "'background':true,'completed_at':null,'error':null,'incomplete_details':null,"
                        + "'instructions':null,'model':'m','output':[],'parallel_tool_calls':true,"
                        + "'previous_response_id':null,'conversation':null,'reasoning':{'effort':null,'summary':null},"
                        + "'service_tier':'default','store':true,'temperature':1.0,'text':{'format':{'type':'text'}},"
                        + "'tool_choice':'auto','tools':[],'top_logprobs':0,'top_p':1.0,'truncation':'disabled',"
                        + "'usage':null,'metadata':{},'max_output_tokens':null,'max_tool_calls':null}");
    }

    @Test
    void aCompletedResponseHasOutputAndUsage() {
        bench.create(Bench.ASK);

        assertThat(bench.get("resp_0001").path("output").toString().replace('"', '\''))
                .isEqualTo("[{'type':'message','id':'msg_0002','status':'completed','role':'assistant','content':"
                        + "[{'type':'output_text','text':'No coat.','annotations':[],'logprobs':[]}]}]");
        assertThat(bench.get("resp_0001").path("usage").toString().replace('"', '\''))
                .isEqualTo("{'input_tokens':12,'input_tokens_details':{'cached_tokens':0,'cache_write_tokens':0},"
                        + "'output_tokens':3,'output_tokens_details':{'reasoning_tokens':0},'total_tokens':15}");
        assertThat(bench.get("resp_0001").path("completed_at").longValue()).isEqualTo(1_767_225_600L);
    }

    @Test
    void whatWasAskedForIsRepeated() {
        String asked = "{'model':'deployment-1','instructions':'Be brief.','input':'x','background':true,"
                + "'temperature':0.7,'top_p':0.5,'max_output_tokens':64,'max_tool_calls':2,'parallel_tool_calls':false,"
                + "'truncation':'auto','service_tier':'flex','user':'u','safety_identifier':'s','prompt_cache_key':'p',"
                + "'prompt_cache_options':{'a':1},'prompt_cache_retention':'24h','moderation':{'b':2},"
                + "'reasoning':{'effort':'low'},'metadata':{'run':'run_1','hop':'0'},"
                + "'text':{'format':{'type':'json_schema','name':'n','schema':{'type':'object'}},'verbosity':'low'}}";

        String answer = bench.create(asked).toString().replace('"', '\'');

        assertThat(answer)
                .contains(
                        "'model':'deployment-1'",
                        "'instructions':'Be brief.'",
                        "'temperature':0.7",
                        "'top_p':0.5",
                        "'max_output_tokens':64",
                        "'max_tool_calls':2",
                        "'parallel_tool_calls':false",
                        "'truncation':'auto'",
                        "'service_tier':'flex'",
                        "'user':'u'",
                        "'safety_identifier':'s'",
                        "'prompt_cache_key':'p'",
                        "'prompt_cache_options':{'a':1}",
                        "'prompt_cache_retention':'24h'",
                        "'moderation':{'b':2}",
                        "'reasoning':{'effort':'low'}",
                        "'metadata':{'run':'run_1','hop':'0'}",
                        "'text':{'format':{'type':'json_schema','name':'n','schema':{'type':'object'},'strict':false},"
                                + "'verbosity':'low'}");
    }

    @Test
    void aConversationIsAnObjectEvenWhenATextWasSent() {
        String conversation = bench.conversation();

        assertThat(bench.on(conversation, "'x'").path("conversation").toString())
                .isEqualTo("{\"id\":\"conv_0001\"}");
    }

    @Test
    void timesMayBeFractions() {
        bench.later(250);

        assertThat(bench.create(Bench.ASK).toString()).contains("\"created_at\":1767225600.250,");
    }

    @Test
    void aTextIsAMessageOfTheUser() {
        bench.create(Bench.ASK);

        assertThat(bench.service
                        .inputItems("resp_0001", ListRequest.FIRST)
                        .toString()
                        .replace('"', '\''))
                .isEqualTo("{'object':'list','data':[{'type':'message','role':'user','status':'completed','content':"
                        + "[{'type':'input_text','text':'Coat or no coat?'}],'id':'msg_0001'}],'first_id':'msg_0001',"
                        + "'last_id':'msg_0001','has_more':false}");
    }

    @Test
    void bodiesAreCopies() {
        bench.create(Bench.ASK);
        bench.get("resp_0001").put("status", "spoilt");

        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("completed");
    }
}

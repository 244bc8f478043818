package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.emulator.responses.PlannedItem;
import dev.runs4j.emulator.responses.ResponsePlan;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The frame of each event that the official description 2.3.0 knows: those that the server tells by itself, and those that a script adds. */
@Timeout(60)
class EventShapesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static ObjectNode json(String text) {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }

    private static final String BEGIN = "'item_id':null,'output_index':null";

    private static final List<String> ADDED = List.of(
            "{'type':'response.image_generation_call.partial_image'," + BEGIN
                    + ",'partial_image_index':0,'partial_image_b64':'AA=='}",
            "{'type':'response.mcp_list_tools.failed'," + BEGIN + "}",
            "{'type':'response.shell_call_command.added','output_index':null,'command_index':0,'command':'ls'}",
            "{'type':'response.shell_call_command.delta','output_index':null,'command_index':0,'delta':'ls'}",
            "{'type':'response.shell_call_command.done','output_index':null,'command_index':0,'command':'ls'}",
            "{'type':'response.shell_call_output_content.delta'," + BEGIN
                    + ",'command_index':0,'delta':{'stdout':'a'}}",
            "{'type':'response.shell_call_output_content.done'," + BEGIN + ",'command_index':0,'output':[]}",
            "{'type':'response.audio.delta','delta':'AA=='}",
            "{'type':'response.audio.done','response_id':'resp_0001'}",
            "{'type':'response.audio.transcript.delta','delta':'a'}",
            "{'type':'response.audio.transcript.done','response_id':'resp_0001'}");

    private static ResponsePlan everything() {
        PlannedItem shell = PlannedItem.of(json("{'type':'shell_call'}"));
        for (String event : ADDED) {
            shell = shell.event(json(event));
        }
        return ResponsePlan.of(
                PlannedItem.message("No coat.").annotated(json("{'type':'file_path','file_id':'file_1','index':1}")),
                PlannedItem.refusal("Not that."),
                PlannedItem.call("coat", "[1, 2]"),
                PlannedItem.of(json("{'type':'reasoning','summary':[{'type':'summary_text','text':'a b'}],"
                        + "'content':[{'type':'reasoning_text','text':'c d'}]}")),
                PlannedItem.fileSearch("q", "file_1", "a.txt", "x"),
                PlannedItem.codeInterpreter("1 + 1", "2"),
                PlannedItem.of(json("{'type':'web_search_call'}")),
                PlannedItem.of(json("{'type':'image_generation_call'}")),
                PlannedItem.of(json("{'type':'mcp_call','arguments':'{ }','error':null}")),
                PlannedItem.of(json("{'type':'mcp_call','arguments':'{ }','error':'x'}")),
                PlannedItem.of(json("{'type':'mcp_list_tools','tools':[]}")),
                PlannedItem.of(json("{'type':'custom_tool_call','call_id':'c','name':'n','input':'a b'}")),
                shell);
    }

    /** Played once for all; the quotes are single ones. */
    private static final String TRANSCRIPT = (played(everything())
                    + played(ResponsePlan.builder()
                            .fails("server_error", "Away.")
                            .build())
                    + played(ResponsePlan.builder()
                            .incomplete("max_output_tokens")
                            .build())
                    + played(ResponsePlan.builder()
                            .failsInStream("server_error", "Away.")
                            .build()))
            .replace('"', '\'');

    private static String played(ResponsePlan plan) {
        try (ResponsesSite site = ResponsesSite.plays(plan)) {
            return site.post("/responses", "{'model':'m','stream':true,'background':true,'input':'x'}")
                    .body();
        }
    }

    @Test
    void everyEventOfTheDescriptionIsPlayed() {
        TreeSet<String> names = new TreeSet<>();
        Pattern.compile("(?m)^event: (.*)$").matcher(TRANSCRIPT).results().forEach(hit -> names.add(hit.group(1)));

        assertThat(names).hasSize(58).doesNotContain("response.cancelled");
        assertThat(TRANSCRIPT.lines().filter(line -> line.startsWith("event: ")).count())
                .as("each frame has one line of data")
                .isEqualTo(TRANSCRIPT
                        .lines()
                        .filter(line -> line.startsWith("data: {'type':'"))
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "response.created | 'response':{'id':'resp_0001','object':'response','created_at':1767225600,"
                        + "'status':'queued',",
                "response.queued | 'response':{'id':'resp_0001','object':'response','created_at':1767225600,"
                        + "'status':'queued',",
                "response.in_progress | 'response':{'id':'resp_0001','object':'response',"
                        + "'created_at':1767225600,'status':'in_progress',",
                "response.completed | 'response':{'id':'resp_0001','object':'response','created_at':1767225600,"
                        + "'status':'completed',",
                "response.failed | 'response':{'id':'resp_0001','object':'response','created_at':1767225600,"
                        + "'status':'failed','background':true,'completed_at':null,'error':{'code':'server_error',"
                        + "'message':'Away.'},",
                "response.incomplete | 'response':{'id':'resp_0001','object':'response','created_at':1767225600,"
                        + "'status':'incomplete','background':true,'completed_at':null,'error':null,"
                        + "'incomplete_details':{'reason':'max_output_tokens'},",
                "error | 'code':'server_error','message':'Away.','param':null,'sequence_number':3}",
                "response.output_item.added | 'output_index':0,'item':{'type':'message','id':'msg_0002',"
                        + "'status':'in_progress','role':'assistant','content':[]},'sequence_number':3}",
                "response.output_item.done | 'output_index':0,'item':{'type':'message','id':'msg_0002',"
                        + "'status':'completed','role':'assistant','content':[{'type':'output_text','text':'No coat.',"
                        + "'annotations':[{'type':'file_path','file_id':'file_1','index':1}],'logprobs':[]}]},"
                        + "'sequence_number':10}",
                "response.content_part.added | 'item_id':'msg_0002','output_index':0,'content_index':0,"
                        + "'part':{'type':'output_text','text':'','annotations':[],'logprobs':[]},'sequence_number':4}",
                "response.content_part.done | 'item_id':'msg_0002','output_index':0,'content_index':0,"
                        + "'part':{'type':'output_text','text':'No coat.',",
                "response.output_text.delta | 'item_id':'msg_0002','output_index':0,'content_index':0,"
                        + "'delta':'No ','logprobs':[],'sequence_number':5}",
                "response.output_text.done | 'item_id':'msg_0002','output_index':0,'content_index':0,"
                        + "'text':'No coat.','logprobs':[],'sequence_number':8}",
                "response.output_text.annotation.added | 'item_id':'msg_0002','output_index':0,"
                        + "'content_index':0,'annotation_index':0,'annotation':{'type':'file_path','file_id':'file_1',"
                        + "'index':1},'sequence_number':7}",
                "response.refusal.delta | 'item_id':'msg_0003','output_index':1,'content_index':0," + "'delta':'Not ',",
                "response.refusal.done | 'item_id':'msg_0003','output_index':1,'content_index':0,"
                        + "'refusal':'Not that.',",
                "response.function_call_arguments.delta | 'item_id':'fc_0001','output_index':2,'delta':'[1, ',",
                "response.function_call_arguments.done | 'item_id':'fc_0001','output_index':2,'name':'coat',"
                        + "'arguments':'[1, 2]',",
                "response.reasoning_summary_part.added | 'item_id':'rs_0001','output_index':3,'summary_index':0,"
                        + "'part':{'type':'summary_text','text':''},",
                "response.reasoning_summary_part.done | 'item_id':'rs_0001','output_index':3,'summary_index':0,"
                        + "'part':{'type':'summary_text','text':'a b'},",
                "response.reasoning_summary_text.delta | 'item_id':'rs_0001','output_index':3,'summary_index':0,"
                        + "'delta':'a ',",
                "response.reasoning_summary_text.done | 'item_id':'rs_0001','output_index':3,'summary_index':0,"
                        + "'text':'a b',",
                "response.reasoning_text.delta | 'item_id':'rs_0001','output_index':3,'content_index':0,"
                        + "'delta':'c ',",
                "response.reasoning_text.done | 'item_id':'rs_0001','output_index':3,'content_index':0,"
                        + "'text':'c d',",
                "response.file_search_call.in_progress | 'item_id':'fs_0001','output_index':4,'sequence_number':",
                "response.file_search_call.searching | 'item_id':'fs_0001','output_index':4,'sequence_number':",
                "response.file_search_call.completed | 'item_id':'fs_0001','output_index':4,'sequence_number':",
                "response.code_interpreter_call.in_progress | 'item_id':'ci_0001','output_index':5,"
                        + "'sequence_number':",
                "response.code_interpreter_call_code.delta | 'item_id':'ci_0001','output_index':5,'delta':'1 ',",
                "response.code_interpreter_call_code.done | 'item_id':'ci_0001','output_index':5,'code':'1 + 1',",
                "response.code_interpreter_call.interpreting | 'item_id':'ci_0001','output_index':5,"
                        + "'sequence_number':",
                "response.code_interpreter_call.completed | 'item_id':'ci_0001','output_index':5,"
                        + "'sequence_number':",
                "response.web_search_call.in_progress | 'item_id':'ws_0001','output_index':6,'sequence_number':",
                "response.web_search_call.searching | 'item_id':'ws_0001','output_index':6,'sequence_number':",
                "response.web_search_call.completed | 'item_id':'ws_0001','output_index':6,'sequence_number':",
                "response.image_generation_call.in_progress | 'item_id':'ig_0001','output_index':7,"
                        + "'sequence_number':",
                "response.image_generation_call.generating | 'item_id':'ig_0001','output_index':7,"
                        + "'sequence_number':",
                "response.image_generation_call.completed | 'item_id':'ig_0001','output_index':7,"
                        + "'sequence_number':",
                "response.image_generation_call.partial_image | 'item_id':'item_0001','output_index':12,"
                        + "'partial_image_index':0,'partial_image_b64':'AA==',",
                "response.mcp_call.in_progress | 'item_id':'mcp_0001','output_index':8,'sequence_number':",
                "response.mcp_call_arguments.delta | 'item_id':'mcp_0001','output_index':8,'delta':'{ ',",
                "response.mcp_call_arguments.done | 'item_id':'mcp_0001','output_index':8,'arguments':'{ }',",
                "response.mcp_call.completed | 'item_id':'mcp_0001','output_index':8,'sequence_number':",
                "response.mcp_call.failed | 'item_id':'mcp_0002','output_index':9,'sequence_number':",
                "response.mcp_list_tools.in_progress | 'item_id':'mcpl_0001','output_index':10," + "'sequence_number':",
                "response.mcp_list_tools.completed | 'item_id':'mcpl_0001','output_index':10,'sequence_number':",
                "response.mcp_list_tools.failed | 'item_id':'item_0001','output_index':12,'sequence_number':",
                "response.custom_tool_call_input.delta | 'item_id':'ctc_0001','output_index':11,'delta':'a ',",
                "response.custom_tool_call_input.done | 'item_id':'ctc_0001','output_index':11,'input':'a b',",
                "response.shell_call_command.added | 'output_index':12,'command_index':0,'command':'ls',",
                "response.shell_call_command.delta | 'output_index':12,'command_index':0,'delta':'ls',",
                "response.shell_call_command.done | 'output_index':12,'command_index':0,'command':'ls',",
                "response.shell_call_output_content.delta | 'item_id':'item_0001','output_index':12,"
                        + "'command_index':0,'delta':{'stdout':'a'},",
                "response.shell_call_output_content.done | 'item_id':'item_0001','output_index':12,"
                        + "'command_index':0,'output':[],",
                "response.audio.delta | 'delta':'AA==','sequence_number':",
                "response.audio.done | 'response_id':'resp_0001','sequence_number':",
                "response.audio.transcript.delta | 'delta':'a','sequence_number':",
                "response.audio.transcript.done | 'response_id':'resp_0001','sequence_number':",
            })
    void anEventIsAFrameWithTheseMembers(String name, String rest) {
        String data = "{'type':'" + name + "'," + rest.strip();

        assertThat(TRANSCRIPT).contains("event: " + name + "\ndata: " + data);
    }
}

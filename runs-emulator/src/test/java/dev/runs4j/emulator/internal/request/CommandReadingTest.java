package dev.runs4j.emulator.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFilePart;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.json.RunsJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every member that a body may have, as literal text and as the command that it means; and the same commands written by the client's side. */
class CommandReadingTest {

    private static final Rules RULES = new Rules(
            Limits.OFFICIAL,
            Set.of(
                    Capability.ANY_TOOL,
                    Capability.RUN_TOOL_RESOURCES,
                    Capability.TOOL_APPROVALS,
                    Capability.STRICT_FUNCTIONS,
                    Capability.REASONING_EFFORT),
            List.of("code_interpreter", "file_search", "function"));

    private static final List<ToolDefinition> TOOLS = List.of(
            ToolDefinition.codeInterpreter(),
            FileSearchTool.of(new FileSearchOptions(7, new RankingOptions("auto", 0.5, Extras.NONE), Extras.NONE)),
            FunctionTool.of(FunctionSpec.named("coat")
                    .description("Needs one?")
                    .parameters(JsonText.of("{\"type\":\"object\",\"minimum\":1.0}"))
                    .strict(true)
                    .build()));

    private static final String TOOLS_JSON = "'tools':[{'type':'code_interpreter'},{'type':'file_search',"
            + "'file_search':{'max_num_results':7,'ranking_options':{'ranker':'auto','score_threshold':0.5}}},"
            + "{'type':'function','function':{'name':'coat','description':'Needs one?',"
            + "'parameters':{'type':'object','minimum':1.0},'strict':true}}]";

    private static final NewMessage MESSAGE = NewMessage.builder(Role.ASSISTANT)
            .text("Hi")
            .part(new ImageFilePart("file-1", ImageDetail.LOW))
            .part(new ImageUrlPart("https://x/y.png", null))
            .attachments(List.of(Attachment.of("file-2", ToolDefinition.fileSearch())))
            .metadata(Metadata.of("m", "1"))
            .build();

    private static final String MESSAGE_JSON = "{'role':'assistant','content':[{'type':'text','text':'Hi'},"
            + "{'type':'image_file','image_file':{'file_id':'file-1','detail':'low'}},"
            + "{'type':'image_url','image_url':{'url':'https://x/y.png'}}],"
            + "'attachments':[{'file_id':'file-2','tools':[{'type':'file_search'}]}],'metadata':{'m':'1'}}";

    private static final ToolResources RESOURCES = new ToolResources(
            CodeInterpreterResources.of(List.of("file-3")), FileSearchResources.of("vs_1"), Extras.NONE);

    private static final String RESOURCES_JSON = "'tool_resources':{'code_interpreter':{'file_ids':['file-3']},"
            + "'file_search':{'vector_store_ids':['vs_1']}}";

    private static final String OVERRIDES_JSON = "'model':'gpt-4o','instructions':'Be short.'," + TOOLS_JSON + ","
            + RESOURCES_JSON + ",'metadata':{'case':'4711'},'temperature':0.5,'top_p':1,'max_prompt_tokens':300,"
            + "'max_completion_tokens':400,'truncation_strategy':{'type':'last_messages','last_messages':3},"
            + "'tool_choice':{'type':'function','function':{'name':'coat'}},'parallel_tool_calls':false,"
            + "'response_format':{'type':'json_schema','json_schema':{'name':'answer','description':'d',"
            + "'schema':{'type':'object'},'strict':true}}";

    private static final ResponseFormat FORMAT = ResponseFormat.jsonSchema(JsonSchemaSpec.named("answer")
            .description("d")
            .schema(JsonText.of("{\"type\":\"object\"}"))
            .strict(true)
            .build());

    private static Body body(String json) {
        return Body.read(RULES, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static CreateRun run() {
        return CreateRun.on("thread_1")
                .by("asst_1")
                .reasoningEffort(ReasoningEffort.LOW)
                .additionalInstructions("And kind.")
                .additionalMessages(MESSAGE, NewMessage.user("Well?"))
                .include(Set.of(Include.FILE_SEARCH_CONTENT))
                .model("gpt-4o")
                .instructions("Be short.")
                .tools(TOOLS)
                .toolResources(RESOURCES)
                .metadata(Metadata.of("case", "4711"))
                .temperature(0.5)
                .topP(1.0)
                .maxPromptTokens(300)
                .maxCompletionTokens(400)
                .truncationStrategy(TruncationStrategy.lastMessages(3))
                .toolChoice(ToolChoice.function("coat"))
                .parallelToolCalls(false)
                .responseFormat(FORMAT)
                .build();
    }

    private static CreateThreadAndRun threadAndRun() {
        return CreateThreadAndRun.by("asst_1")
                .thread(CreateThread.builder()
                        .messages(MESSAGE)
                        .metadata("t", "1")
                        .toolResources(new ToolResources(
                                null,
                                new FileSearchResources(
                                        List.of(),
                                        List.of(new NewVectorStore(
                                                List.of("file-4"),
                                                new ChunkingStrategy.Static(800, 400, Extras.NONE, Extras.NONE),
                                                Metadata.of("s", "1"),
                                                Extras.NONE)),
                                        Extras.NONE),
                                Extras.NONE))
                        .build())
                .model("gpt-4o")
                .instructions("Be short.")
                .tools(TOOLS)
                .toolResources(RESOURCES)
                .metadata(Metadata.of("case", "4711"))
                .temperature(0.5)
                .topP(1.0)
                .maxPromptTokens(300)
                .maxCompletionTokens(400)
                .truncationStrategy(TruncationStrategy.lastMessages(3))
                .toolChoice(ToolChoice.function("coat"))
                .parallelToolCalls(false)
                .responseFormat(FORMAT)
                .build();
    }

    private static CreateAssistant assistant() {
        return CreateAssistant.of("gpt-4o")
                .name("Weather")
                .description("Knows it")
                .instructions("Be short.")
                .reasoningEffort(ReasoningEffort.XHIGH)
                .tools(TOOLS)
                .toolResources(RESOURCES)
                .metadata(Metadata.of("a", "1"))
                .temperature(0.0)
                .topP(0.25)
                .responseFormat(ResponseFormat.JSON_OBJECT)
                .build();
    }

    @Test
    void everythingOfARunIsRead() {
        Body body = body("{'assistant_id':'asst_1','reasoning_effort':'low','additional_instructions':'And kind.',"
                + "'additional_messages':[" + MESSAGE_JSON + ",{'role':'user','content':'Well?'}],'stream':true,"
                + OVERRIDES_JSON + "}");

        assertThat(body.createRun("thread_1", Set.of(Include.FILE_SEARCH_CONTENT)))
                .isEqualTo(run());
        assertThat(body.stream()).isTrue();
    }

    @Test
    void everythingOfAThreadAndRunIsRead() {
        Body body = body("{'assistant_id':'asst_1','thread':{'messages':[" + MESSAGE_JSON + "],'metadata':{'t':'1'},"
                + "'tool_resources':{'file_search':{'vector_stores':[{'file_ids':['file-4'],"
                + "'chunking_strategy':{'type':'static','static':{'max_chunk_size_tokens':800,"
                + "'chunk_overlap_tokens':400}},'metadata':{'s':'1'}}]}}}," + OVERRIDES_JSON + "}");

        assertThat(body.createThreadAndRun()).isEqualTo(threadAndRun());
        assertThat(body.stream()).isFalse();
    }

    @Test
    void everythingOfAnAssistantIsRead() {
        String json = "{'model':'gpt-4o','name':'Weather','description':'Knows it','instructions':'Be short.',"
                + "'reasoning_effort':'xhigh'," + TOOLS_JSON + "," + RESOURCES_JSON + ",'metadata':{'a':'1'},"
                + "'temperature':0,'top_p':0.25,'response_format':{'type':'json_object'}}";

        assertThat(body(json).createAssistant()).isEqualTo(assistant());
    }

    @Test
    void nullIsTheSameAsNothingWhereItIsAllowed() {
        String nulls = "{'assistant_id':'asst_1','model':null,'reasoning_effort':null,'instructions':null,"
                + "'additional_instructions':null,'additional_messages':null,'tools':null,'metadata':null,"
                + "'temperature':null,'top_p':null,'stream':null,'max_prompt_tokens':null,'max_completion_tokens':null,"
                + "'truncation_strategy':null,'tool_choice':null,'response_format':null}";

        assertThat(body(nulls).createRun("thread_1", Set.of()))
                .isEqualTo(CreateRun.on("thread_1").by("asst_1").build());
        assertThat(body(nulls).stream()).isFalse();
    }

    @Test
    void wordsAndToolsAreChosen() {
        String begin = "{'assistant_id':'asst_1',";

        assertThat(body(begin + "'tool_choice':'required','response_format':'auto'}")
                        .createRun("t", Set.of())
                        .overrides())
                .extracting(
                        run -> run.toolChoice().orElseThrow(),
                        run -> run.responseFormat().orElseThrow())
                .containsExactly(ToolChoice.REQUIRED, ResponseFormat.AUTO);
        assertThat(body(begin + "'tool_choice':{'type':'file_search'},'response_format':{'type':'text'}}")
                        .createRun("t", Set.of())
                        .overrides())
                .extracting(
                        run -> run.toolChoice().orElseThrow(),
                        run -> run.responseFormat().orElseThrow())
                .containsExactly(ToolChoice.tool("file_search"), ResponseFormat.TEXT);
    }

    @Test
    void modificationsTellAwayFromNull() {
        assertThat(body("{'metadata':null}").modifyThread("thread_1"))
                .isEqualTo(new ModifyThread("thread_1", Change.clear(), Change.keep()));
        assertThat(body("{'metadata':{}," + RESOURCES_JSON + "}").modifyThread("thread_1"))
                .isEqualTo(new ModifyThread("thread_1", Change.to(Metadata.EMPTY), Change.to(RESOURCES)));
        assertThat(body("{'name':null,'model':'gpt-5','tools':[],'temperature':1.5}")
                        .modifyAssistant("asst_1"))
                .isEqualTo(ModifyAssistant.of("asst_1")
                        .name(null)
                        .model("gpt-5")
                        .tools()
                        .temperature(1.5)
                        .build());
        assertThat(body("{}").metadata()).isEmpty();
        assertThat(body("{'metadata':null}").metadata()).contains(Metadata.EMPTY);
        assertThat(body("{'metadata':{'a':''}}").metadata()).contains(Metadata.of("a", ""));
    }

    @Test
    void answersAreRead() {
        String json = "{'tool_outputs':[{'tool_call_id':'call_1','output':''}],"
                + "'tool_approvals':[{'tool_call_id':'call_2','approve':false,'headers':{'h':'v'}}]}";

        assertThat(body(json).answers())
                .isEqualTo(new ToolAnswers(
                        List.of(ToolOutput.of("call_1", "")),
                        List.of(new ToolApproval("call_2", false, Map.of("h", "v")))));
    }

    @Test
    void noBodyIsAnEmptyOne() {
        assertThat(body("").createThread()).isEqualTo(CreateThread.EMPTY);
        assertThat(body(" \n").createThread()).isEqualTo(CreateThread.EMPTY);
    }

    @Test
    void whatTheClientsSideWritesIsReadBackEqual() {
        RunsJson json = RunsJson.standard();
        ModifyAssistant change = ModifyAssistant.of("asst_1")
                .model("gpt-5")
                .name(null)
                .description(null)
                .instructions("New")
                .tools(TOOLS)
                .toolResources(RESOURCES)
                .metadata(Metadata.EMPTY)
                .temperature(null)
                .topP(0.5)
                .responseFormat(FORMAT)
                .reasoningEffort(ReasoningEffort.NONE)
                .build();
        ToolAnswers answers = new ToolAnswers(
                List.of(ToolOutput.of("call_1", "\u00e4\uD83D\uDE00\n")), List.of(ToolApproval.approve("call_2")));
        Body run = Body.read(RULES, json.writeRequestBytes(run(), true));

        assertThat(run.createRun("thread_1", Set.of(Include.FILE_SEARCH_CONTENT)))
                .isEqualTo(run());
        assertThat(run.stream()).isTrue();
        assertThat(Body.read(RULES, json.writeRequestBytes(threadAndRun())).createThreadAndRun())
                .isEqualTo(threadAndRun());
        assertThat(Body.read(RULES, json.writeRequestBytes(assistant())).createAssistant())
                .isEqualTo(assistant());
        assertThat(Body.read(RULES, json.writeRequestBytes(change)).modifyAssistant("asst_1"))
                .isEqualTo(change);
        assertThat(Body.read(RULES, json.writeRequestBytes(answers)).answers()).isEqualTo(answers);
    }
}

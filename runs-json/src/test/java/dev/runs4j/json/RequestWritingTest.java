package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFilePart;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.RunRef;
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
import dev.runs4j.domain.tool.UnrecognisedTool;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestWritingTest {

    private static final RunsJson JSON = RunsJson.standard();

    private static String body(Command command) {
        return JSON.writeRequest(command);
    }

    @Test
    void aRunNeedsAnAssistantOnly() {
        assertThat(body(CreateRun.on("thread_1").by("asst_1").build())).isEqualTo("{\"assistant_id\":\"asst_1\"}");
    }

    @Test
    void aRunWithEverything() {
        CreateRun run = CreateRun.on("thread_1")
                .by("asst_1")
                .reasoningEffort(ReasoningEffort.LOW)
                .additionalInstructions("Mind the cold.")
                .additionalMessages(NewMessage.user("Coat or no coat?"))
                .model("gpt-4o")
                .instructions("Be brief.")
                .tools(
                        ToolDefinition.codeInterpreter(),
                        FileSearchTool.of(
                                new FileSearchOptions(5, new RankingOptions("auto", 0.5, Extras.NONE), Extras.NONE)),
                        FunctionTool.of(FunctionSpec.named("weather")
                                .description("The weather")
                                .parameters(JsonText.of("{ \"type\": \"object\" }"))
                                .strict(true)
                                .build()))
                .temperature(0.5)
                .topP(1.0)
                .maxPromptTokens(1000)
                .maxCompletionTokens(2000)
                .truncationStrategy(TruncationStrategy.lastMessages(4))
                .toolChoice(ToolChoice.function("weather"))
                .parallelToolCalls(false)
                .responseFormat(ResponseFormat.jsonSchema(
                        JsonSchemaSpec.named("answer").schema(JsonText.of("{}")).build()))
                .metadata("case", "4711")
                .include(Set.of(Include.FILE_SEARCH_CONTENT))
                .token("tok")
                .build();

        assertThat(JSON.writeRequest(run, true))
                .isEqualTo("{\"assistant_id\":\"asst_1\",\"reasoning_effort\":\"low\","
                        + "\"additional_instructions\":\"Mind the cold.\","
                        + "\"additional_messages\":[{\"role\":\"user\",\"content\":\"Coat or no coat?\"}],"
                        + "\"model\":\"gpt-4o\",\"instructions\":\"Be brief.\","
                        + "\"tools\":[{\"type\":\"code_interpreter\"},"
                        + "{\"type\":\"file_search\",\"file_search\":{\"max_num_results\":5,"
                        + "\"ranking_options\":{\"ranker\":\"auto\",\"score_threshold\":0.5}}},"
                        + "{\"type\":\"function\",\"function\":{\"name\":\"weather\",\"description\":\"The weather\","
                        + "\"parameters\":{\"type\":\"object\"},\"strict\":true}}],"
                        + "\"temperature\":0.5,\"top_p\":1.0,\"max_prompt_tokens\":1000,\"max_completion_tokens\":2000,"
                        + "\"truncation_strategy\":{\"type\":\"last_messages\",\"last_messages\":4},"
                        + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"weather\"}},"
                        + "\"parallel_tool_calls\":false,"
                        + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"answer\",\"schema\":{}}},"
                        + "\"metadata\":{\"case\":\"4711\"},\"stream\":true}");
    }

    @Test
    void anEmptyListOfToolsTakesThemAllAway() {
        assertThat(body(CreateRun.on("thread_1").by("asst_1").tools(List.of()).build()))
                .isEqualTo("{\"assistant_id\":\"asst_1\",\"tools\":[]}");
    }

    @Test
    void truncationToFitIsWrittenWithoutANumber() {
        assertThat(body(CreateRun.on("thread_1")
                        .by("asst_1")
                        .truncationStrategy(TruncationStrategy.AUTO)
                        .build()))
                .isEqualTo("{\"assistant_id\":\"asst_1\",\"truncation_strategy\":{\"type\":\"auto\"}}");
    }

    @Test
    void aRunWithItsThread() {
        CreateThreadAndRun run = CreateThreadAndRun.by("asst_1")
                .thread(CreateThread.builder()
                        .messages(NewMessage.user("Hi"))
                        .metadata("a", "b")
                        .build())
                .toolResources(new ToolResources(null, FileSearchResources.of("vs_1"), Extras.NONE))
                .metadata("c", "d")
                .build();

        assertThat(body(run))
                .isEqualTo("{\"assistant_id\":\"asst_1\","
                        + "\"thread\":{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"metadata\":{\"a\":\"b\"}},"
                        + "\"tool_resources\":{\"file_search\":{\"vector_store_ids\":[\"vs_1\"]}},"
                        + "\"metadata\":{\"c\":\"d\"}}");
    }

    @Test
    void anEmptyThreadIsAnEmptyObject() {
        assertThat(body(CreateThread.EMPTY)).isEqualTo("{}");
    }

    @Test
    void aThreadWithResources() {
        NewVectorStore store = new NewVectorStore(
                List.of("file-2"),
                new ChunkingStrategy.Static(800, 400, Extras.NONE, Extras.NONE),
                Metadata.of("k", "v"),
                Extras.NONE);
        CreateThread thread = CreateThread.builder()
                .toolResources(new ToolResources(
                        CodeInterpreterResources.of(List.of("file-1")),
                        new FileSearchResources(List.of(), List.of(store), Extras.NONE),
                        Extras.NONE))
                .build();

        assertThat(body(thread))
                .isEqualTo("{\"tool_resources\":{\"code_interpreter\":{\"file_ids\":[\"file-1\"]},"
                        + "\"file_search\":{\"vector_stores\":[{\"file_ids\":[\"file-2\"],"
                        + "\"chunking_strategy\":{\"type\":\"static\","
                        + "\"static\":{\"max_chunk_size_tokens\":800,\"chunk_overlap_tokens\":400}},"
                        + "\"metadata\":{\"k\":\"v\"}}]}}}");
    }

    @Test
    void aMessageOfOneTextIsThatText() {
        assertThat(body(new CreateMessage("thread_1", NewMessage.user("Hi \"you\""))))
                .isEqualTo("{\"role\":\"user\",\"content\":\"Hi \\\"you\\\"\"}");
    }

    @Test
    void aMessageOfSeveralParts() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("Look:")
                .part(new ImageFilePart("file-1", ImageDetail.HIGH))
                .part(new ImageUrlPart("https://example.com/x.png", null))
                .attachments(List.of(Attachment.of("file-2", ToolDefinition.fileSearch())))
                .metadata(Metadata.of("k", "v"))
                .build();

        assertThat(body(new CreateMessage("thread_1", message)))
                .isEqualTo("{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Look:\"},"
                        + "{\"type\":\"image_file\",\"image_file\":{\"file_id\":\"file-1\",\"detail\":\"high\"}},"
                        + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.com/x.png\"}}],"
                        + "\"attachments\":[{\"file_id\":\"file-2\",\"tools\":[{\"type\":\"file_search\"}]}],"
                        + "\"metadata\":{\"k\":\"v\"}}");
    }

    @Test
    void aMessageOfOnePictureIsAList() {
        NewMessage message = NewMessage.builder(Role.USER)
                .part(ContentPart.imageFile("file-1"))
                .build();

        assertThat(body(new CreateMessage("thread_1", message)))
                .isEqualTo(
                        "{\"role\":\"user\",\"content\":[{\"type\":\"image_file\",\"image_file\":{\"file_id\":\"file-1\"}}]}");
    }

    @Test
    void outputsOfTools() {
        assertThat(JSON.writeRequest(
                        ToolAnswers.outputs(ToolOutput.of("call_1", "{\"t\":7}"), ToolOutput.of("call_2", "")), true))
                .isEqualTo("{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"{\\\"t\\\":7}\"},"
                        + "{\"tool_call_id\":\"call_2\",\"output\":\"\"}],\"stream\":true}");
    }

    @Test
    void approvalsOfTools() {
        assertThat(body(ToolAnswers.approvals(
                        new ToolApproval("call_1", true, Map.of("X-B", "2", "X-A", "1")),
                        ToolApproval.refuse("call_2"))))
                .isEqualTo(
                        "{\"tool_approvals\":[{\"tool_call_id\":\"call_1\",\"approve\":true,"
                                + "\"headers\":{\"X-A\":\"1\",\"X-B\":\"2\"}},{\"tool_call_id\":\"call_2\",\"approve\":false}]}");
    }

    @Test
    void noAnswersAreAnEmptyListOfOutputs() {
        assertThat(body(ToolAnswers.outputs(List.of()))).isEqualTo("{\"tool_outputs\":[]}");
    }

    @Test
    void anAssistantNeedsAModelOnly() {
        assertThat(body(CreateAssistant.of("gpt-4o").build())).isEqualTo("{\"model\":\"gpt-4o\"}");
    }

    @Test
    void anAssistantWithEverything() {
        CreateAssistant assistant = CreateAssistant.of("gpt-4o")
                .name("Tutor")
                .description("Helps")
                .instructions("Be kind.")
                .reasoningEffort(ReasoningEffort.HIGH)
                .tools(ToolDefinition.codeInterpreter())
                .toolResources(new ToolResources(CodeInterpreterResources.of(List.of()), null, Extras.NONE))
                .metadata(Metadata.of("k", "v"))
                .temperature(0.0)
                .topP(0.5)
                .responseFormat(ResponseFormat.JSON_OBJECT)
                .build();

        assertThat(body(assistant))
                .isEqualTo("{\"model\":\"gpt-4o\",\"name\":\"Tutor\",\"description\":\"Helps\","
                        + "\"instructions\":\"Be kind.\",\"reasoning_effort\":\"high\","
                        + "\"tools\":[{\"type\":\"code_interpreter\"}],"
                        + "\"tool_resources\":{\"code_interpreter\":{\"file_ids\":[]}},"
                        + "\"metadata\":{\"k\":\"v\"},\"temperature\":0.0,\"top_p\":0.5,"
                        + "\"response_format\":{\"type\":\"json_object\"}}");
    }

    @Test
    void aModificationThatChangesNothingIsEmpty() {
        assertThat(body(ModifyAssistant.of("asst_1").build())).isEqualTo("{}");
    }

    @Test
    void aModificationClearsWithNullAndSetsWithValues() {
        ModifyAssistant change = ModifyAssistant.of("asst_1")
                .model("gpt-4.1")
                .name(null)
                .description("Helps")
                .tools(List.of())
                .toolResources(null)
                .metadata(null)
                .temperature(null)
                .responseFormat(ResponseFormat.AUTO)
                .reasoningEffort(null)
                .build();

        assertThat(body(change))
                .isEqualTo("{\"model\":\"gpt-4.1\",\"name\":null,\"description\":\"Helps\",\"reasoning_effort\":null,"
                        + "\"tools\":[],\"tool_resources\":null,\"metadata\":null,\"temperature\":null,"
                        + "\"response_format\":\"auto\"}");
    }

    @Test
    void metadataIsReplaced() {
        assertThat(body(new ModifyRun(new RunRef("thread_1", "run_1"), Metadata.of("k", "v"))))
                .isEqualTo("{\"metadata\":{\"k\":\"v\"}}");
        assertThat(body(new ModifyMessage("thread_1", "msg_1", Metadata.EMPTY))).isEqualTo("{\"metadata\":{}}");
    }

    @Test
    void aThreadIsModified() {
        assertThat(body(new ModifyThread("thread_1", Change.clear(), Change.keep())))
                .isEqualTo("{\"metadata\":null}");
        assertThat(body(new ModifyThread(
                        "thread_1", Change.to(Metadata.EMPTY), Change.to(new ToolResources(null, null, Extras.NONE)))))
                .isEqualTo("{\"tool_resources\":{},\"metadata\":{}}");
    }

    @Test
    void unrecognisedToolsAreWrittenAsTheyAre() {
        assertThat(body(CreateRun.on("thread_1")
                        .by("asst_1")
                        .tools(new UnrecognisedTool(
                                "bing_grounding", JsonText.of("{\"type\": \"bing_grounding\", \"x\": {}}")))
                        .toolChoice(new ToolChoice.Unrecognised(JsonText.of("[1]")))
                        .responseFormat(new ResponseFormat.Unrecognised(JsonText.of("{\"type\":\"grammar\"}")))
                        .build()))
                .isEqualTo("{\"assistant_id\":\"asst_1\",\"tools\":[{\"type\":\"bing_grounding\",\"x\":{}}],"
                        + "\"tool_choice\":[1],\"response_format\":{\"type\":\"grammar\"}}");
    }

    @Test
    void bytesAreTheUtf8OfTheText() {
        CreateMessage message = new CreateMessage("thread_1", NewMessage.user("Tromsø \uD83C\uDF27"));

        assertThat(JSON.writeRequestBytes(message))
                .isEqualTo("{\"role\":\"user\",\"content\":\"Tromsø \uD83C\uDF27\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyRunsCanBeStreamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.writeRequest(CreateThread.EMPTY, true))
                .withMessage("stream: only for runs, but was asked for with CreateThread");
        assertThat(new String(
                        JSON.writeRequestBytes(CreateThreadAndRun.by("asst_1").build(), true), StandardCharsets.UTF_8))
                .isEqualTo("{\"assistant_id\":\"asst_1\",\"stream\":true}");
    }

    @Test
    void aCommandOfSomebodyElseHasNoBody() {
        Command foreign = new Command() {
            @Override
            public Set<Capability> needs() {
                return Set.of();
            }

            @Override
            public List<Violation> check(Limits limits) {
                return List.of();
            }
        };

        assertThatIllegalArgumentException().isThrownBy(() -> body(foreign));
    }
}

package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.assertReads;
import static dev.runs4j.json.body.Weather.CREATED;
import static dev.runs4j.json.body.Weather.time;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.RetrievalTool;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.json.JsonType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads, assistants and answers to deletes. */
class OtherBodiesTest {

    @Test
    void aThread() {
        assertReads(
                JsonType.THREAD,
                "thread",
                ConversationThread.builder("thread_1")
                        .createdAt(CREATED)
                        .metadata(Metadata.of("case", "4711"))
                        .toolResources(new ToolResources(
                                CodeInterpreterResources.of(List.of("file-a")),
                                FileSearchResources.of("vs_a"),
                                Extras.NONE))
                        .build());
    }

    @Test
    void aThreadInAStreamHasNoToolResources() {
        assertReads(
                JsonType.THREAD,
                "thread-in-stream",
                ConversationThread.builder("thread_2").createdAt(CREATED).build());
    }

    @Test
    void anAssistant() {
        assertReads(
                JsonType.ASSISTANT,
                "assistant",
                Assistant.builder("asst_1")
                        .createdAt(CREATED)
                        .name("Weather")
                        .model("gpt-4o")
                        .instructions("")
                        .tools(List.of(CodeInterpreterTool.PLAIN))
                        .toolResources(new ToolResources(CodeInterpreterResources.of(List.of()), null, Extras.NONE))
                        .temperature(1.0)
                        .topP(1.0)
                        .responseFormat(ResponseFormat.TEXT)
                        .build());
    }

    @Test
    void anAssistantOfVersion1() {
        assertReads(
                JsonType.ASSISTANT,
                "assistant-v1",
                Assistant.builder("asst_2")
                        .createdAt(time(1699063290))
                        .model("gpt-4")
                        .tools(List.of(new RetrievalTool(Extras.NONE)))
                        .extras(Extras.of("file_ids", JsonText.of("[\"file-a\"]")))
                        .build());
    }

    @Test
    void anAnswerToADelete() {
        assertReads(JsonType.DELETION, "deletion", Deletion.of("msg_1", "thread.message"));
    }
}

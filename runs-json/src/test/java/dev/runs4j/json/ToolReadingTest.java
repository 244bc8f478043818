package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchOptions;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.FileSearchTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.RankingOptions;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolReadingTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final Extras A = Extras.of("a", JsonText.of("1"));
    private static final Extras B = Extras.of("b", JsonText.of("2"));

    private static ToolDefinition tool(String json) {
        ToolDefinition tool = JSON.read(JsonType.TOOL, json);
        assertThat(JSON.read(JsonType.TOOL, JSON.write(JsonType.TOOL, tool, JsonForm.STORAGE)))
                .isEqualTo(tool);
        return tool;
    }

    private static ToolResources resources(String json) {
        ToolResources resources = JSON.read(JsonType.TOOL_RESOURCES, json);
        String stored = JSON.write(JsonType.TOOL_RESOURCES, resources, JsonForm.STORAGE);
        assertThat(JSON.read(JsonType.TOOL_RESOURCES, stored)).isEqualTo(resources);
        return resources;
    }

    @Test
    void aFunctionNeedsNoMoreThanAName() {
        assertThat(tool("{\"type\":\"function\",\"function\":{\"name\":\"now\"}}"))
                .isEqualTo(FunctionTool.of(FunctionSpec.named("now").build()));
    }

    @Test
    void aFunctionKeepsExtrasAtBothLevels() {
        assertThat(tool("{\"type\":\"function\",\"a\":1,\"function\":{\"name\":\"now\",\"b\":2}}"))
                .isEqualTo(new FunctionTool(FunctionSpec.named("now").extras(B).build(), A));
    }

    @Test
    void aFunctionWithoutANameIsReadWithAnEmptyOne() {
        assertThat(tool("{\"type\":\"function\",\"function\":{}}"))
                .isEqualTo(FunctionTool.of(FunctionSpec.named("").build()));
    }

    @Test
    void echoedDefaultsAreRead() {
        assertThat(tool("{\"type\":\"function\",\"function\":{\"name\":\"now\",\"parameters\":{},\"strict\":false}}"))
                .isEqualTo(FunctionTool.of(FunctionSpec.named("now")
                        .parameters(JsonText.EMPTY_OBJECT)
                        .strict(false)
                        .build()));
    }

    @Test
    void codeInterpreterKeepsExtras() {
        assertThat(tool("{\"type\":\"code_interpreter\",\"a\":1}")).isEqualTo(new CodeInterpreterTool(A));
    }

    @Test
    void optionsOfFileSearchAreRead() {
        assertThat(tool("""
                        {"type": "file_search", "a": 1, "file_search": {"max_num_results": 20, "b": 2,
                          "ranking_options": {"ranker": "auto", "score_threshold": 0}}}
                        """))
                .isEqualTo(new FileSearchTool(
                        new FileSearchOptions(20, new RankingOptions("auto", 0.0, Extras.NONE), B), A));
    }

    @Test
    void resourcesOfBothToolsAreRead() {
        assertThat(resources("""
                        {"code_interpreter": {"file_ids": ["file-1", "file-2"], "a": 1},
                         "file_search": {"vector_store_ids": ["vs_1"], "b": 2},
                         "azure_ai_search_2": {"indexes": []}}
                        """))
                .isEqualTo(new ToolResources(
                        new CodeInterpreterResources(List.of("file-1", "file-2"), A),
                        new FileSearchResources(List.of("vs_1"), List.of(), B),
                        Extras.of("azure_ai_search_2", JsonText.of("{\"indexes\":[]}"))));
    }

    @Test
    void vectorStoresOfCodeInterpreterAreAnExtra() {
        assertThat(resources("{\"code_interpreter\":{\"vector_stores\":[]}}"))
                .isEqualTo(new ToolResources(
                        new CodeInterpreterResources(List.of(), Extras.of("vector_stores", JsonText.of("[]"))),
                        null,
                        Extras.NONE));
    }

    @Test
    void storesToBeMadeAreRead() {
        assertThat(resources("""
                        {"file_search": {"vector_stores": [
                          {"file_ids": ["file-1"], "chunking_strategy": {"type": "auto", "a": 1}, "metadata": {"k": "v"}, "b": 2},
                          {"chunking_strategy": {"type": "static", "a": 1,
                             "static": {"max_chunk_size_tokens": 800, "chunk_overlap_tokens": 400, "b": 2}}},
                          {"chunking_strategy": {"type": "static", "static": {"max_chunk_size_tokens": 800}}},
                          {"chunking_strategy": {"type": "other"}}]}}
                        """))
                .isEqualTo(new ToolResources(
                        null,
                        new FileSearchResources(
                                List.of(),
                                List.of(
                                        new NewVectorStore(
                                                List.of("file-1"),
                                                new ChunkingStrategy.Auto(A),
                                                Metadata.of("k", "v"),
                                                B),
                                        store(new ChunkingStrategy.Static(800, 400, B, A)),
                                        store(new ChunkingStrategy.Unrecognised(JsonText.of(
                                                "{\"type\":\"static\",\"static\":{\"max_chunk_size_tokens\":800}}"))),
                                        store(new ChunkingStrategy.Unrecognised(JsonText.of("{\"type\":\"other\"}")))),
                                Extras.NONE),
                        Extras.NONE));
    }

    private static NewVectorStore store(ChunkingStrategy strategy) {
        return new NewVectorStore(List.of(), strategy, null, Extras.NONE);
    }
}

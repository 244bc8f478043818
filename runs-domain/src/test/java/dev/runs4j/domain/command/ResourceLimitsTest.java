package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and vector stores of a thread; those of runs and assistants are checked alike. */
class ResourceLimitsTest {

    private static final String STORE = "tool_resources.file_search.vector_stores[0]";

    private static List<Violation> check(ToolResources resources) {
        return CreateThread.builder().toolResources(resources).build().check(Limits.OFFICIAL);
    }

    private static List<Violation> files(int count) {
        return check(new ToolResources(
                CodeInterpreterResources.of(Collections.nCopies(count, "file-1")), null, Extras.NONE));
    }

    private static List<Violation> stores(List<String> ids, List<NewVectorStore> stores) {
        return check(new ToolResources(null, new FileSearchResources(ids, stores, Extras.NONE), Extras.NONE));
    }

    private static NewVectorStore store(ChunkingStrategy chunks, Metadata metadata) {
        return new NewVectorStore(List.of("file-1"), chunks, metadata, Extras.NONE);
    }

    private static List<Violation> chunks(int size, int overlap) {
        ChunkingStrategy chunks = new ChunkingStrategy.Static(size, overlap, Extras.NONE, Extras.NONE);
        return stores(List.of(), List.of(store(chunks, null)));
    }

    @Test
    void twentyFilesAreWell() {
        assertThat(files(0)).isEmpty();
        assertThat(files(20)).isEmpty();
        assertThat(files(21))
                .containsExactly(
                        new Violation("tool_resources.code_interpreter.file_ids", "at most 20 files", "21 files"));
    }

    @Test
    void filesAndDataSourcesExcludeEachOther() {
        JsonText source = JsonText.of("{\"uri\":\"azureml://a\"}");
        CodeInterpreterResources both = new CodeInterpreterResources(List.of("file-1"), List.of(source), Extras.NONE);

        assertThat(check(new ToolResources(both, null, Extras.NONE)))
                .containsExactly(
                        new Violation("tool_resources.code_interpreter", "either file_ids or data_sources", "both"));
        assertThat(check(new ToolResources(
                        new CodeInterpreterResources(List.of(), List.of(source), Extras.NONE), null, Extras.NONE)))
                .isEmpty();
    }

    @Test
    void oneIndexIsWell() {
        JsonText index = JsonText.of("{\"index_name\":\"a\"}");

        assertThat(check(ToolResources.builder()
                        .azureAiSearch(AzureAiSearchResources.of(index))
                        .build()))
                .isEmpty();
        assertThat(check(ToolResources.builder()
                        .azureAiSearch(new AzureAiSearchResources(List.of(index, index), Extras.NONE))
                        .build()))
                .containsExactly(
                        new Violation("tool_resources.azure_ai_search.indexes", "at most 1 indexes", "2 indexes"));
    }

    @Test
    void anMcpServerHasALabel() {
        assertThat(check(ToolResources.builder()
                        .mcp(McpResources.of("maps"), McpResources.of(" "))
                        .build()))
                .containsExactly(new Violation(
                        "tool_resources.mcp[1].server_label", "the label of an MCP server that is not blank", "blank"));
    }

    @Test
    void oneStoreIsWell() {
        assertThat(stores(List.of("vs_1"), List.of())).isEmpty();
        assertThat(stores(List.of(), List.of(store(null, null)))).isEmpty();
        assertThat(stores(List.of(), List.of())).isEmpty();
    }

    @Test
    void twoStoresAreOneTooMany() {
        assertThat(stores(List.of("vs_1", "vs_2"), List.of()))
                .containsExactly(
                        new Violation("tool_resources.file_search.vector_store_ids", "at most 1 stores", "2 stores"));
        assertThat(stores(List.of(), List.of(store(null, null), store(null, null))))
                .containsExactly(
                        new Violation("tool_resources.file_search.vector_stores", "at most 1 stores", "2 stores"));
    }

    @Test
    void anExistingAndANewStoreExcludeEachOther() {
        assertThat(stores(List.of("vs_1"), List.of(store(null, null))))
                .containsExactly(new Violation(
                        "tool_resources.file_search", "either vector_store_ids or vector_stores", "both"));
    }

    @Test
    void aBackendMayAllowMore() {
        Limits more = Limits.builder().vectorStores(2).codeInterpreterFiles(21).build();
        ToolResources resources = new ToolResources(
                CodeInterpreterResources.of(Collections.nCopies(21, "file-1")),
                new FileSearchResources(List.of("vs_1", "vs_2"), List.of(), Extras.NONE),
                Extras.NONE);

        assertThat(CreateThread.builder().toolResources(resources).build().check(more))
                .isEmpty();
    }

    @Test
    void theMetadataOfAStoreIsHeldToTheLimits() {
        Metadata tooLong = Metadata.read(Map.of("case", "v".repeat(513)), Extras.NONE);

        assertThat(stores(List.of(), List.of(store(null, tooLong))))
                .containsExactly(
                        new Violation(STORE + ".metadata[\"case\"]", "at most 512 characters", "513 characters"));
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "100, 50", "101, 50", "800, 400", "4096, 2048"})
    void chunksThatAreWell(int size, int overlap) {
        assertThat(chunks(size, overlap)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"99", "4097", "0", "-1"})
    void otherSizesOfChunksAreReported(int size) {
        assertThat(chunks(size, 0))
                .containsExactly(new Violation(
                        STORE + ".chunking_strategy.static.max_chunk_size_tokens",
                        "100 to 4096",
                        String.valueOf(size)));
    }

    @ParameterizedTest
    @CsvSource({"800, 401, 0 to 400", "101, 51, 0 to 50", "800, -1, 0 to 400"})
    void chunksOverlapByHalfAtMost(int size, int overlap, String limit) {
        assertThat(chunks(size, overlap))
                .containsExactly(new Violation(
                        STORE + ".chunking_strategy.static.chunk_overlap_tokens", limit, String.valueOf(overlap)));
    }

    @Test
    void otherStrategiesHaveNoSizes() {
        assertThat(stores(List.of(), List.of(store(ChunkingStrategy.AUTO, null))))
                .isEmpty();
        assertThat(stores(List.of(), List.of(store(new ChunkingStrategy.Unrecognised(JsonText.EMPTY_OBJECT), null))))
                .isEmpty();
    }

    @Test
    void runsAndAssistantsAreCheckedAlike() {
        ToolResources tooMany =
                new ToolResources(CodeInterpreterResources.of(Collections.nCopies(21, "file-1")), null, Extras.NONE);
        Violation expected = new Violation("tool_resources.code_interpreter.file_ids", "at most 20 files", "21 files");

        assertThat(CreateAssistant.of("gpt-4o").toolResources(tooMany).build().check(Limits.OFFICIAL))
                .containsExactly(expected);
        assertThat(CreateThreadAndRun.by("asst_1")
                        .toolResources(tooMany)
                        .build()
                        .check(Limits.OFFICIAL))
                .containsExactly(expected);
    }
}

package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolResourcesTest {

    private static final CodeInterpreterResources CODE = CodeInterpreterResources.of(List.of("file-1"));
    private static final FileSearchResources SEARCH = FileSearchResources.of("vs_1");
    private static final AzureAiSearchResources INDEX =
            AzureAiSearchResources.of(JsonText.of("{\"index_name\":\"docs\"}"));
    private static final McpResources MCP = McpResources.of("maps").withHeaders(Map.of("Authorization", "secret"));
    private static final JsonText SOURCE = JsonText.of("{\"uri\":\"azureml://a\"}");
    private static final NewVectorStore STORE = new NewVectorStore(List.of("file-2"), null, null, Extras.NONE);

    @Test
    void everyKindMayBeMissing() {
        ToolResources none = new ToolResources(null, null, Samples.EXTRAS);

        assertThat(none.codeInterpreter()).isEmpty();
        assertThat(none.fileSearch()).isEmpty();
        assertThat(none.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void everyKindIsKept() {
        ToolResources resources = new ToolResources(CODE, SEARCH, Extras.NONE);

        assertThat(resources.codeInterpreter()).contains(CODE);
        assertThat(resources.fileSearch()).contains(SEARCH);
    }

    @Test
    void anExistingStoreIsNamedById() {
        assertThat(SEARCH).isEqualTo(new FileSearchResources(List.of("vs_1"), List.of(), Extras.NONE));
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new ToolResources(CODE, SEARCH, Extras.NONE),
                new ToolResources(null, SEARCH, Extras.NONE),
                new ToolResources(CODE, FileSearchResources.of("vs_2"), Extras.NONE),
                new ToolResources(CODE, SEARCH, Samples.EXTRAS));
        Equality.assertValue(
                () -> FileSearchResources.of("vs_1"),
                FileSearchResources.of("vs_2"),
                new FileSearchResources(List.of("vs_1"), List.of(STORE), Extras.NONE),
                new FileSearchResources(List.of("vs_1"), List.of(), Samples.EXTRAS));
    }

    @Test
    void kindsOfFoundryAgentsAreKept() {
        ToolResources resources = ToolResources.builder()
                .codeInterpreter(CODE)
                .fileSearch(SEARCH)
                .azureAiSearch(INDEX)
                .mcp(MCP)
                .extras(Samples.EXTRAS)
                .build();

        assertThat(resources.azureAiSearch()).contains(INDEX);
        assertThat(resources.mcp()).containsExactly(MCP).isUnmodifiable();
        assertThat(resources.toBuilder().build()).isEqualTo(resources);
    }

    @Test
    void theyCountInEquality() {
        Equality.assertValue(
                () -> ToolResources.builder().azureAiSearch(INDEX).mcp(MCP).build(),
                ToolResources.builder().mcp(MCP).build(),
                ToolResources.builder().azureAiSearch(INDEX).build());
        Equality.assertValue(
                () -> AzureAiSearchResources.of(JsonText.of("{\"index_name\":\"a\"}")),
                AzureAiSearchResources.of(JsonText.of("{\"index_name\":\"b\"}")),
                new AzureAiSearchResources(List.of(JsonText.of("{\"index_name\":\"a\"}")), Samples.EXTRAS));
        Equality.assertValue(
                () -> new CodeInterpreterResources(List.of("file-1"), List.of(SOURCE), Extras.NONE),
                new CodeInterpreterResources(List.of("file-2"), List.of(SOURCE), Extras.NONE),
                new CodeInterpreterResources(List.of("file-1"), Extras.NONE),
                new CodeInterpreterResources(List.of("file-1"), List.of(SOURCE), Samples.EXTRAS));
    }

    @Test
    void aCopyWithoutHeadersKeepsTheRest() {
        ToolResources resources = ToolResources.builder()
                .codeInterpreter(CODE)
                .mcp(MCP, McpResources.of("web"))
                .extras(Samples.EXTRAS)
                .build();

        assertThat(resources.withoutHeaders())
                .isEqualTo(ToolResources.builder()
                        .codeInterpreter(CODE)
                        .mcp(McpResources.of("maps"), McpResources.of("web"))
                        .extras(Samples.EXTRAS)
                        .build());
    }

    @Test
    void textShowsNoHeader() {
        assertThat(ToolResources.builder().mcp(MCP).build().toString())
                .contains("mcp=[McpResources[maps]]")
                .doesNotContain("secret");
    }

    @Test
    void listsAreCopied() {
        List<String> ids = new ArrayList<>(List.of("vs_1"));
        List<NewVectorStore> stores = new ArrayList<>(List.of(STORE));
        FileSearchResources resources = new FileSearchResources(ids, stores, Extras.NONE);

        ids.clear();
        stores.clear();

        assertThat(resources.vectorStoreIds()).containsExactly("vs_1").isUnmodifiable();
        assertThat(resources.vectorStores()).containsExactly(STORE).isUnmodifiable();
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ToolResources(null, null, null))
                .withMessage("extras");
        assertThatNullPointerException().isThrownBy(() -> FileSearchResources.of(null));
        assertThatNullPointerException().isThrownBy(() -> new FileSearchResources(null, List.of(), Extras.NONE));
        assertThatNullPointerException()
                .isThrownBy(() -> new FileSearchResources(List.of(), List.of(), null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeInterpreterResources(List.of(), null))
                .withMessage("extras");
    }

    @Test
    void textShowsIdsOnly() {
        assertThat(new ToolResources(CODE, null, Samples.EXTRAS))
                .hasToString("ToolResources[codeInterpreter=CodeInterpreterResources[fileIds=[file-1], "
                        + "dataSources=[], extras=Extras[]], fileSearch=null, azureAiSearch=null, mcp=[]]");
    }
}

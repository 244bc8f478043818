package dev.runs4j.json.generate;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.McpApproval;
import dev.runs4j.domain.tool.McpResources;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import java.util.Map;

/** What tools may use. */
final class Resources {

    private static final List<McpApproval> MODES = List.of(McpApproval.ALWAYS, McpApproval.NEVER);
    private static final int SMALLEST_CHUNK = 100;
    private static final int LARGEST_CHUNK = 4096;

    private final Parts parts;
    private final Dice dice;

    Resources(Parts parts) {
        this.parts = parts;
        this.dice = parts.dice;
    }

    /** As a server tells them or as a change sets them: stores by their ids. */
    ToolResources told() {
        return resources(dice.official() ? new FileSearchResources(storeIds(0), List.of(), parts.extras()) : any());
    }

    /** As a thread or an assistant is created with: the official schema wants ids or new stores, not both and not neither. */
    ToolResources wanted() {
        return resources(dice.official() ? eitherIdsOrStores() : any());
    }

    private ToolResources resources(FileSearchResources search) {
        return ToolResources.builder()
                .codeInterpreter(dice.maybe(this::files))
                .fileSearch(dice.maybe(() -> search))
                .azureAiSearch(dice.official() ? null : dice.maybe(this::indexes))
                .mcp(dice.official() ? List.of() : dice.list(this::mcp))
                .extras(parts.extras())
                .build();
    }

    private CodeInterpreterResources files() {
        List<JsonText> sources = dice.official() ? List.of() : dice.list(parts.opaque::anyObject);
        return new CodeInterpreterResources(fileIds(), sources, parts.extras());
    }

    private AzureAiSearchResources indexes() {
        return new AzureAiSearchResources(dice.list(parts.opaque::anyObject), parts.extras());
    }

    private McpResources mcp() {
        Map<String, String> headers = dice.coin() ? Map.of() : Map.of("X-Case", parts.texts.text());
        return new McpResources(parts.texts.text(), headers, dice.maybe(this::approval), parts.extras());
    }

    private McpApproval approval() {
        return dice.make(
                () -> dice.word(MODES, McpApproval.Mode::new),
                () -> new McpApproval.PerTool(dice.maybe(this::names), dice.maybe(this::names), parts.extras()),
                () -> new McpApproval.Unrecognised(parts.opaque.text(parts.opaque.array())));
    }

    private McpApproval.ToolNames names() {
        return new McpApproval.ToolNames(dice.list(parts.texts::text), parts.extras());
    }

    private FileSearchResources eitherIdsOrStores() {
        return dice.coin()
                ? new FileSearchResources(storeIds(1), List.of(), parts.extras())
                : new FileSearchResources(List.of(), List.of(store()), parts.extras());
    }

    private FileSearchResources any() {
        return new FileSearchResources(dice.list(() -> parts.texts.id("vs_")), dice.list(this::store), parts.extras());
    }

    private List<String> storeIds(int least) {
        return dice.list(least, 1, () -> parts.texts.id("vs_"));
    }

    List<String> fileIds() {
        return dice.list(() -> parts.texts.id("file-"));
    }

    private NewVectorStore store() {
        return new NewVectorStore(fileIds(), dice.maybe(this::chunking), dice.maybe(parts::metadata), parts.extras());
    }

    private ChunkingStrategy chunking() {
        return dice.official()
                ? dice.make(this::auto, this::chunks)
                : dice.make(this::auto, this::chunks, this::unrecognised);
    }

    private ChunkingStrategy auto() {
        return new ChunkingStrategy.Auto(parts.extras());
    }

    private ChunkingStrategy chunks() {
        int size = dice.official() ? dice.between(SMALLEST_CHUNK, LARGEST_CHUNK) : parts.numbers.integer();
        int overlap = dice.official() ? size / 2 : parts.numbers.integer();
        return new ChunkingStrategy.Static(size, overlap, parts.extras(), parts.extras());
    }

    private ChunkingStrategy unrecognised() {
        return new ChunkingStrategy.Unrecognised(parts.opaque.unrecognised(parts.opaque.unknownType(), Map.of()));
    }
}

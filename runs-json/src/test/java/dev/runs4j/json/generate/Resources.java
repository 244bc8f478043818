package dev.runs4j.json.generate;

import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import java.util.Map;

/** Files and vector stores for tools. */
final class Resources {

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
        return new ToolResources(
                dice.maybe(() -> new CodeInterpreterResources(fileIds(), parts.extras())),
                dice.maybe(() -> search),
                parts.extras());
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

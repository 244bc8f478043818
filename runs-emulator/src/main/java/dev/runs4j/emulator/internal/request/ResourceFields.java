package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.tool.ChunkingStrategy;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files and vector stores for the server's tools. */
final class ResourceFields {

    private static final Set<String> KINDS = Set.of("code_interpreter", "file_search");
    private static final Set<String> FILES = Set.of("file_ids");
    private static final Set<String> STORE_IDS = Set.of("vector_store_ids");
    private static final Set<String> STORES = Set.of("vector_store_ids", "vector_stores");
    private static final Set<String> STORE = Set.of("file_ids", "chunking_strategy", "metadata");
    private static final Set<String> CHUNKING = Set.of("type");
    private static final Set<String> FIXED_CHUNKING = Set.of("type", "static");
    private static final Set<String> SIZES = Set.of("max_chunk_size_tokens", "chunk_overlap_tokens");
    private static final int SMALLEST_CHUNK = 100;
    private static final int LARGEST_CHUNK = 4096;

    private ResourceFields() {}

    /** Of an object that is being created, with which vector stores may be made. */
    static @Nullable ToolResources made(Fields fields) {
        return read(fields, STORES);
    }

    /** Of an object that is there already, and of runs. */
    static @Nullable ToolResources existing(Fields fields) {
        return read(fields, STORE_IDS);
    }

    private static @Nullable ToolResources read(Fields fields, Set<String> stores) {
        Fields resources = fields.object("tool_resources");
        if (resources == null) {
            return null;
        }
        Extras others = others(resources);
        Fields code = resources.object("code_interpreter");
        Fields search = resources.object("file_search");
        return new ToolResources(
                code == null ? null : code(code.only(FILES)),
                search == null ? null : search(search.only(stores)),
                others);
    }

    /** Those of other tools are not looked into. */
    private static Extras others(Fields resources) {
        Set<String> known = new HashSet<>(KINDS);
        Extras others = Extras.NONE;
        for (String name : resources.names()) {
            JsonNode value = resources.get(name);
            if (!KINDS.contains(name) && resources.rules().offers(name) && value != null) {
                known.add(name);
                others = others.with(name, JsonText.of(value.toString()));
            }
        }
        resources.only(known);
        return others;
    }

    private static CodeInterpreterResources code(Fields code) {
        return CodeInterpreterResources.of(
                code.texts("file_ids", code.rules().limits().codeInterpreterFiles()));
    }

    private static FileSearchResources search(Fields search) {
        Limits limits = search.rules().limits();
        List<NewVectorStore> stores = search.objects("vector_stores", limits.vectorStores(), ResourceFields::store);
        return new FileSearchResources(
                search.texts("vector_store_ids", limits.vectorStores()),
                stores == null ? List.of() : stores,
                Extras.NONE);
    }

    private static NewVectorStore store(Fields store) {
        Fields chunking = store.only(STORE).object("chunking_strategy");
        return new NewVectorStore(
                store.texts("file_ids", Integer.MAX_VALUE),
                chunking == null ? null : chunking(chunking),
                MetadataFields.read(store),
                Extras.NONE);
    }

    private static ChunkingStrategy chunking(Fields chunking) {
        String type = chunking.requiredText("type");
        return switch (type) {
            case "auto" -> {
                chunking.only(CHUNKING);
                yield ChunkingStrategy.AUTO;
            }
            case "static" -> sizes(chunking.only(FIXED_CHUNKING).requiredObject("static"));
            default -> throw Refusals.value(chunking.path("type"), type, List.of("auto", "static"));
        };
    }

    private static ChunkingStrategy sizes(Fields sizes) {
        sizes.only(SIZES);
        int size = required(sizes, "max_chunk_size_tokens", SMALLEST_CHUNK, LARGEST_CHUNK);
        int overlap = required(sizes, "chunk_overlap_tokens", 0, size / 2);
        return new ChunkingStrategy.Static(size, overlap, Extras.NONE, Extras.NONE);
    }

    private static int required(Fields sizes, String name, int least, int most) {
        return Objects.requireNonNull(sizes.require(name, JsonKind.INTEGER).integer(name, least, most), name);
    }
}

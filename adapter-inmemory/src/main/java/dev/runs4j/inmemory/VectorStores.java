package dev.runs4j.inmemory;

import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.ToolResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vector stores that are made together with an assistant or a thread: nothing is searched here, so that they are ids and no more. */
final class VectorStores {

    private VectorStores() {}

    /**
     * {@return the resources of a new object, with the id of a store in the place of each that was to be made and without headers of MCP servers;
     * null for none}
     */
    static @Nullable ToolResources made(String ownerId, Optional<ToolResources> wanted) {
        return wanted.map(resources -> made(ownerId, resources)).orElse(null);
    }

    private static ToolResources made(String ownerId, ToolResources wanted) {
        return wanted.withoutHeaders().toBuilder()
                .fileSearch(
                        wanted.fileSearch().map(search -> made(ownerId, search)).orElse(null))
                .build();
    }

    private static FileSearchResources made(String ownerId, FileSearchResources wanted) {
        List<String> ids = new ArrayList<>(wanted.vectorStoreIds());
        for (int i = 1; i <= wanted.vectorStores().size(); i++) {
            ids.add("vs_" + ownerId + "_" + i);
        }
        return new FileSearchResources(ids, List.of(), wanted.extras());
    }
}

package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.List;
import java.util.Objects;

/**
 * Vector stores that file search looks into: existing ones by id, or one to be made with the object that is being created, never both
 * (official schema 2.3.0).
 *
 * @param vectorStoreIds at most one id
 * @param vectorStores at most one store to be made; requests only
 * @param extras unmodelled members
 */
public record FileSearchResources(List<String> vectorStoreIds, List<NewVectorStore> vectorStores, Extras extras) {

    /** Copies the lists. */
    public FileSearchResources {
        vectorStoreIds = List.copyOf(vectorStoreIds);
        vectorStores = List.copyOf(vectorStores);
        Objects.requireNonNull(extras, "extras");
    }

    /** Makes resources of one existing store. */
    public static FileSearchResources of(String vectorStoreId) {
        return new FileSearchResources(List.of(vectorStoreId), List.of(), Extras.NONE);
    }
}

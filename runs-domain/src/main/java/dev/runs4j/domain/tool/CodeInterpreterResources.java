package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.List;
import java.util.Objects;

/**
 * Files that the code interpreter may read: by id or, on Foundry Agents, by data sources, never both.
 *
 * @param fileIds at most 20 (official schema 2.3.0)
 * @param dataSources each one JSON object, as it is on the wire (Azure AI Foundry Agent Service REST description, api-version v1)
 * @param extras unmodelled members
 */
public record CodeInterpreterResources(List<String> fileIds, List<JsonText> dataSources, Extras extras) {

    /** Copies the lists. */
    public CodeInterpreterResources {
        fileIds = List.copyOf(fileIds);
        dataSources = List.copyOf(dataSources);
        Objects.requireNonNull(extras, "extras");
    }

    /**
     * Keeps resources without data sources.
     *
     * @param fileIds at most 20
     * @param extras unmodelled members
     */
    public CodeInterpreterResources(List<String> fileIds, Extras extras) {
        this(fileIds, List.of(), extras);
    }

    /** Makes resources of these files. */
    public static CodeInterpreterResources of(List<String> fileIds) {
        return new CodeInterpreterResources(fileIds, Extras.NONE);
    }
}

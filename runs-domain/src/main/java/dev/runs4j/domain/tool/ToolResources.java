package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server's tools may use, by kind of tool: files and vector stores (official OpenAI schema 2.3.0), an index of Azure AI Search and
 * MCP servers (Azure AI Foundry Agent Service REST description, api-versions v1 and 2025-05-15-preview).
 *
 * <p>A kind that this version does not model is among the extras, whole, and is sent as it is there; a backend that has no such tool refuses
 * it. Immutable; {@link #toString()} shows ids and labels only.
 */
public final class ToolResources {

    private final @Nullable CodeInterpreterResources codeInterpreter;
    private final @Nullable FileSearchResources fileSearch;
    private final @Nullable AzureAiSearchResources azureAiSearch;
    private final List<McpResources> mcp;
    private final Extras extras;

    /**
     * Makes resources of the two tools of the official schema.
     *
     * @param codeInterpreter files for the code interpreter
     * @param fileSearch vector stores for file search
     * @param extras kinds that are not modelled
     */
    public ToolResources(
            @Nullable CodeInterpreterResources codeInterpreter,
            @Nullable FileSearchResources fileSearch,
            Extras extras) {
        this(builder().codeInterpreter(codeInterpreter).fileSearch(fileSearch).extras(extras));
    }

    private ToolResources(Builder builder) {
        this.codeInterpreter = builder.codeInterpreter;
        this.fileSearch = builder.fileSearch;
        this.azureAiSearch = builder.azureAiSearch;
        this.mcp = builder.mcp;
        this.extras = builder.extras;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return files for the code interpreter} */
    public Optional<CodeInterpreterResources> codeInterpreter() {
        return Optional.ofNullable(codeInterpreter);
    }

    /** {@return vector stores for file search} */
    public Optional<FileSearchResources> fileSearch() {
        return Optional.ofNullable(fileSearch);
    }

    /** {@return the index for Azure AI Search} */
    public Optional<AzureAiSearchResources> azureAiSearch() {
        return Optional.ofNullable(azureAiSearch);
    }

    /** {@return MCP servers, one entry for each that needs headers or a policy; empty for none} */
    public List<McpResources> mcp() {
        return mcp;
    }

    /** {@return kinds that are not modelled} */
    public Extras extras() {
        return extras;
    }

    /** {@return a copy as a server may keep it: without the headers of MCP servers} */
    public ToolResources withoutHeaders() {
        return toBuilder()
                .mcp(mcp.stream().map(McpResources::withoutHeaders).toList())
                .build();
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder()
                .codeInterpreter(codeInterpreter)
                .fileSearch(fileSearch)
                .azureAiSearch(azureAiSearch)
                .mcp(mcp)
                .extras(extras);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToolResources that && that.parts().equals(parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(codeInterpreter, fileSearch, azureAiSearch, mcp, extras);
    }

    @Override
    public String toString() {
        return "ToolResources[codeInterpreter=" + codeInterpreter + ", fileSearch=" + fileSearch + ", azureAiSearch="
                + azureAiSearch + ", mcp=" + mcp + "]";
    }

    /** Collects the parts; null means none. Not thread-safe. */
    public static final class Builder {

        private @Nullable CodeInterpreterResources codeInterpreter;
        private @Nullable FileSearchResources fileSearch;
        private @Nullable AzureAiSearchResources azureAiSearch;
        private List<McpResources> mcp = List.of();
        private Extras extras = Extras.NONE;

        private Builder() {}

        /** Sets files for the code interpreter. */
        public Builder codeInterpreter(@Nullable CodeInterpreterResources resources) {
            this.codeInterpreter = resources;
            return this;
        }

        /** Sets vector stores for file search. */
        public Builder fileSearch(@Nullable FileSearchResources resources) {
            this.fileSearch = resources;
            return this;
        }

        /** Sets the index for Azure AI Search. */
        public Builder azureAiSearch(@Nullable AzureAiSearchResources resources) {
            this.azureAiSearch = resources;
            return this;
        }

        /** Sets the MCP servers. */
        public Builder mcp(List<McpResources> servers) {
            this.mcp = List.copyOf(servers);
            return this;
        }

        /** Sets the MCP servers. */
        public Builder mcp(McpResources... servers) {
            return mcp(Arrays.asList(servers));
        }

        /** Sets kinds that are not modelled: the name of each and its whole value, which is sent as it is. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the resources} */
        public ToolResources build() {
            return new ToolResources(this);
        }
    }
}

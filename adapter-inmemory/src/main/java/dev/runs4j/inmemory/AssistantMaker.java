package dev.runs4j.inmemory;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a caller wants of an assistant into what a server keeps. */
final class AssistantMaker {

    private AssistantMaker() {}

    static Assistant make(String id, CreateAssistant command, Instant at) {
        return Assistant.builder(id)
                .createdAt(at)
                .model(command.model())
                .name(command.name().orElse(null))
                .description(command.description().orElse(null))
                .instructions(command.instructions().orElse(null))
                .tools(command.tools())
                .toolResources(VectorStores.made(id, command.toolResources()))
                .metadata(command.metadata())
                .temperature(command.temperature().orElse(null))
                .topP(command.topP().orElse(null))
                .responseFormat(command.responseFormat().orElse(null))
                .build();
    }

    static Assistant change(Assistant old, ModifyAssistant command) {
        return old.toBuilder()
                .model(command.model().apply(old.model().orElse(null)))
                .name(command.name().apply(old.name().orElse(null)))
                .description(command.description().apply(old.description().orElse(null)))
                .instructions(command.instructions().apply(old.instructions().orElse(null)))
                .tools(orElse(command.tools(), old.tools(), List.of()))
                .toolResources(changed(command.toolResources(), old.toolResources()))
                .metadata(orElse(command.metadata(), old.metadata(), Metadata.EMPTY))
                .temperature(command.temperature().apply(old.temperature().orElse(null)))
                .topP(command.topP().apply(old.topP().orElse(null)))
                .responseFormat(
                        command.responseFormat().apply(old.responseFormat().orElse(null)))
                .build();
    }

    /** The headers of MCP servers are not kept, as Foundry Agents keeps none. */
    static @Nullable ToolResources changed(Change<ToolResources> change, Optional<ToolResources> old) {
        ToolResources changed = change.apply(old.orElse(null));
        return changed == null ? null : changed.withoutHeaders();
    }

    static <T> T orElse(Change<T> change, T old, T cleared) {
        return Objects.requireNonNullElse(change.apply(old), cleared);
    }
}

package dev.runs4j.driver;

import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.driver.tool.ToolTraits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The tools that a driver can call, by the names in their definitions, which are what a model is told. Immutable; safe for many threads if its tools are. */
public final class ToolRegistry {

    /** No tools. */
    public static final ToolRegistry EMPTY = new ToolRegistry(Map.of());

    private final Map<String, Tool> tools;

    private ToolRegistry(Map<String, Tool> tools) {
        this.tools = tools;
    }

    /**
     * Collects tools.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public static ToolRegistry of(Tool... tools) {
        return of(Arrays.asList(tools));
    }

    /**
     * Collects tools.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public static ToolRegistry of(Collection<? extends Tool> tools) {
        Map<String, Tool> byName = new LinkedHashMap<>();
        for (Tool tool : tools) {
            String name = Objects.requireNonNull(tool, "tool").definition().name();
            if (byName.put(name, tool) != null) {
                throw new IllegalArgumentException(
                        "tools: a name of its own for each, but two are named '" + name + "'");
            }
        }
        return new ToolRegistry(Collections.unmodifiableMap(byName));
    }

    /** {@return the tool with exactly this name} */
    public Optional<Tool> find(String name) {
        return Optional.ofNullable(tools.get(Objects.requireNonNull(name, "name")));
    }

    /** {@return the names, in the order in which the tools were given} */
    public Set<String> names() {
        return tools.keySet();
    }

    /** {@return what a command needs to offer these tools to a model, in the order in which they were given} */
    public List<FunctionTool> definitions() {
        return tools.values().stream().map(Tool::definition).toList();
    }

    /** {@return what is known of each tool, by its name} */
    Map<String, ToolTraits> traits() {
        Map<String, ToolTraits> traits = new HashMap<>();
        tools.forEach((name, tool) -> traits.put(name, tool.traits()));
        return traits;
    }

    /** {@return whether there are no tools} */
    public boolean isEmpty() {
        return tools.isEmpty();
    }

    /** {@return a registry with one more tool} */
    public ToolRegistry with(Tool tool) {
        List<Tool> more = new ArrayList<>(tools.values());
        more.add(tool);
        return of(more);
    }

    @Override
    public String toString() {
        return "ToolRegistry" + tools.keySet();
    }
}

package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.emulator.internal.dialect.Protocol;
import dev.runs4j.ports.RunsBackend;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What requests may hold. Members that only some servers have are unknown parameters elsewhere.
 *
 * @param limits how much
 * @param capabilities what beyond the usual
 * @param tools the kinds of tools, in the order in which refusals list them
 */
public record Rules(Limits limits, Set<Capability> capabilities, List<String> tools) {

    /** Every server has these; a backend that has not refuses them itself. */
    private static final Set<String> USUAL_TOOLS = Set.of("code_interpreter", "file_search", "function");

    /** Their members belong to the bodies of a dialect whether the backend makes use of them or not; it says so itself. */
    private static final Set<Capability> USUAL = Set.of(Capability.STRICT_FUNCTIONS, Capability.REASONING_EFFORT);

    /** Copies the collections. */
    public Rules {
        capabilities = Set.copyOf(capabilities);
        tools = List.copyOf(tools);
    }

    /** {@return what a protocol knows and a backend can do} */
    public static Rules of(Protocol protocol, RunsBackend backend) {
        Set<Capability> able = backend.capabilities();
        Limits limits = backend.limits();
        return new Rules(
                limits.toBuilder()
                        .minTokenBudget(Math.max(limits.minTokenBudget(), protocol.minTokenBudget()))
                        .build(),
                protocol.capabilities().stream()
                        .filter(known -> USUAL.contains(known) || able.contains(known))
                        .collect(Collectors.toSet()),
                protocol.tools().stream()
                        .filter(tool -> USUAL_TOOLS.contains(tool)
                                || able.contains(Capability.ANY_TOOL)
                                || able.contains(Capability.tool(tool)))
                        .toList());
    }

    /** {@return the same, and whatever else the backend can do, within its own limits} */
    public static Rules extended(Protocol protocol, RunsBackend backend) {
        Rules rules = of(protocol, backend);
        Set<Capability> all = new HashSet<>(backend.capabilities());
        all.addAll(rules.capabilities());
        return new Rules(backend.limits(), all, rules.tools());
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    boolean offers(String tool) {
        return tools.contains(tool) || has(Capability.ANY_TOOL) || has(Capability.tool(tool));
    }
}

package dev.runs4j.emulator.internal.dialect;

import dev.runs4j.domain.command.Capability;
import java.util.List;
import java.util.Set;

/**
 * What requests of a dialect may hold beyond what all of them know.
 *
 * @param capabilities the members that not every dialect has
 * @param tools the kinds of tools, in the order in which refusals list them
 * @param minTokenBudget the smallest token budget
 * @param beta whether a strict server wants the beta header
 */
public record Protocol(Set<Capability> capabilities, List<String> tools, int minTokenBudget, boolean beta) {

    /** Copies the collections. */
    public Protocol {
        capabilities = Set.copyOf(capabilities);
        tools = List.copyOf(tools);
    }

    /** {@return whether {@code GET /threads} is an operation} */
    public boolean listsThreads() {
        return capabilities.contains(Capability.LIST_THREADS);
    }
}

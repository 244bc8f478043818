package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.RunsBackend;
import java.util.Set;

/**
 * What the backend takes. Members that only some servers have are unknown parameters unless the backend has them.
 *
 * @param limits how much
 * @param capabilities what beyond the usual
 */
public record Rules(Limits limits, Set<Capability> capabilities) {

    /** Asks a backend. */
    public static Rules of(RunsBackend backend) {
        return new Rules(backend.limits(), backend.capabilities());
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    boolean offers(String tool) {
        return has(Capability.ANY_TOOL) || has(Capability.tool(tool));
    }
}

package dev.runs4j.emulator.internal.assistants;

import dev.runs4j.emulator.internal.api.Api;
import dev.runs4j.emulator.internal.dialect.Protocol;
import dev.runs4j.emulator.internal.dialect.Protocols;
import dev.runs4j.emulator.internal.request.Rules;
import dev.runs4j.ports.RunsBackend;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one backend, by the rules of each version. Safe for many threads. */
final class Apis {

    private final Api usual;
    private final Map<String, Api> others;

    Apis(RunsBackend backend, Protocols protocols, boolean extensions) {
        Map<String, Api> byVersion = new HashMap<>();
        protocols.others().forEach((version, protocol) -> byVersion.put(version, api(backend, protocol, extensions)));
        this.usual = api(backend, protocols.usual(), extensions);
        this.others = Map.copyOf(byVersion);
    }

    private static Api api(RunsBackend backend, Protocol protocol, boolean extensions) {
        return new Api(backend, extensions ? Rules.extended(protocol, backend) : Rules.of(protocol, backend));
    }

    /** By the rules of this version; null for none. */
    Api of(@Nullable String version) {
        return version == null ? usual : others.getOrDefault(version, usual);
    }
}

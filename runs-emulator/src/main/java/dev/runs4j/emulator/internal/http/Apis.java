package dev.runs4j.emulator.internal.http;

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

    Apis(ServerSettings settings) {
        Protocols protocols = settings.dialect().protocols();
        Map<String, Api> byVersion = new HashMap<>();
        protocols.others().forEach((version, protocol) -> byVersion.put(version, api(settings, protocol)));
        this.usual = api(settings, protocols.usual());
        this.others = Map.copyOf(byVersion);
    }

    private static Api api(ServerSettings settings, Protocol protocol) {
        RunsBackend backend = settings.backend();
        return new Api(
                backend, settings.extensions() ? Rules.extended(protocol, backend) : Rules.of(protocol, backend));
    }

    /** By the rules of this version; null for none. */
    Api of(@Nullable String version) {
        return version == null ? usual : others.getOrDefault(version, usual);
    }
}

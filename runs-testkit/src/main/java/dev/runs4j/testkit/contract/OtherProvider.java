package dev.runs4j.testkit.contract;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A provider that is present beside the one that is tried. Its backend tells its name, can be closed, and nothing else.
 *
 * @param name its name
 * @param isFallback whether it steps back
 */
record OtherProvider(String name, boolean isFallback) implements RunsBackendProvider {

    @Override
    public RunsBackend open(BackendEnvironment environment) {
        return (RunsBackend) Proxy.newProxyInstance(
                RunsBackend.class.getClassLoader(), new Class<?>[] {RunsBackend.class}, (proxy, method, args) -> {
                    return answer(method);
                });
    }

    private @Nullable Object answer(Method method) {
        return switch (method.getName()) {
            case "name", "toString" -> name;
            case "close" -> null;
            default -> throw new AssertionError("called " + method.getName() + " of the backend '" + name + "'");
        };
    }
}

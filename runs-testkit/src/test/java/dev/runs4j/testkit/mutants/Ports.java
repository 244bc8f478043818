package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of the ports of a backend. Names operations {@code backend.close}, {@code runs.create} and so on; methods that a port
 * builds on others are not operations of their own.
 */
final class Ports {

    private final MutantStage stage;
    private final Mutant mutant;
    private final Tamper tamper;
    private final Consumer<String> calls;

    private Ports(MutantStage stage, Mutant mutant, Consumer<String> calls) {
        this.stage = stage;
        this.mutant = mutant;
        this.tamper = mutant.tampering().get();
        this.calls = calls;
    }

    static RunsBackend tampered(MutantStage stage, Mutant mutant, Consumer<String> calls) {
        Ports ports = new Ports(stage, mutant, calls);
        RunsBackend sound = stage.sound();
        Map<String, Object> inner = new HashMap<>();
        inner.put("backend.runs", ports.before(Runs.class, sound.runs()));
        inner.put("backend.threads", ports.before(Threads.class, sound.threads()));
        inner.put("backend.messages", ports.before(Messages.class, sound.messages()));
        inner.put("backend.assistants", ports.before(Assistants.class, sound.assistants()));
        return ports.before(RunsBackend.class, "backend", sound, inner);
    }

    private <T> T before(Class<T> port, T sound) {
        return before(port, port.getSimpleName().toLowerCase(Locale.ROOT), sound, Map.of());
    }

    private <T> T before(Class<T> port, String name, T sound, Map<String, Object> inner) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            String operation = name + "." + method.getName();
            return inner.containsKey(operation)
                    ? inner.get(operation)
                    : call(operation, method, sound, arguments == null ? new Object[0] : arguments);
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private @Nullable Object call(String operation, Method method, Object sound, @Nullable Object[] arguments)
            throws Throwable {
        calls.accept(operation);
        Call call = new Call(operation, arguments, changed -> invoke(method, sound, changed), stage);
        return mutant.operations().contains(operation) ? tamper.on(call) : call.proceed();
    }

    private static @Nullable Object invoke(Method method, Object sound, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}

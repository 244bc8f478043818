package dev.runs4j.driver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Threads for tools, for those who have no executor of their own. They need no closing. */
public final class ToolThreads {

    private static final Optional<Method> VIRTUAL = find();

    private ToolThreads() {}

    /**
     * {@return an executor that has each call made on a thread of its own} Virtual threads where the JVM has them (Java 21 and later), otherwise
     * daemon threads. There is no limit to their number but that of the calls in one round.
     */
    public static Executor perCall() {
        return VIRTUAL.<Executor>map(method -> task -> startVirtual(method, task))
                .orElse(ToolThreads::startDaemon);
    }

    private static Optional<Method> find() {
        try {
            return Optional.of(Thread.class.getMethod("startVirtualThread", Runnable.class));
        } catch (NoSuchMethodException olderThanJava21) {
            return Optional.empty();
        }
    }

    private static void startVirtual(Method method, Runnable task) {
        try {
            method.invoke(null, task);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a virtual thread could not be started", impossible);
        }
    }

    static void startDaemon(Runnable task) {
        Thread thread = new Thread(task, "runs4j-tool");
        thread.setDaemon(true);
        thread.start();
    }
}

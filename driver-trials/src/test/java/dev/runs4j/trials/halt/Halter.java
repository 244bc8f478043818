package dev.runs4j.trials.halt;

import dev.runs4j.ports.journal.JournalCall;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Halts this JVM, as a power cut would, at the n-th call that fits a point. */
final class Halter {

    static final int EXIT = 99;

    private final HaltPoint point;
    private final AtomicInteger left;

    Halter(HaltPoint point, int time) {
        this.point = point;
        this.left = new AtomicInteger(time);
    }

    /** {@return the same object, whose calls are watched} */
    <T> T watch(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean now = point.isOf(method.getName()) && isOfPayment(arguments) && left.decrementAndGet() == 0;
        if (now && point.isBefore()) {
            halt();
        }
        Object result = made(target, method, arguments);
        if (now) {
            halt();
        }
        return result;
    }

    private static boolean isOfPayment(Object... arguments) {
        return !(arguments[0] instanceof JournalCall call) || TrialServer.pays(call.callId());
    }

    private static Object made(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static void halt() {
        Runtime.getRuntime().halt(EXIT);
    }
}

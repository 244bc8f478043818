package dev.runs4j.stages;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Objects that hand every call on. */
final class Proxies {

    private Proxies() {}

    /** {@return one that asks for its target at each call} */
    static <T> T standingFor(Class<T> type, Supplier<T> target) {
        return changing(type, target, result -> result);
    }

    /** {@return one that asks for its target at each call, and changes what that gives} */
    static <T> T changing(Class<T> type, Supplier<T> target, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> change.apply(call(method, target.get(), arguments))));
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}

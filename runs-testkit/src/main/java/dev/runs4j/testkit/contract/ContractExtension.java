package dev.runs4j.testkit.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Names the rules in failures, and keeps the list of gaps true. */
final class ContractExtension implements InvocationInterceptor, AfterAllCallback {

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        intercept(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        intercept(invocation, context);
    }

    /** A family that is not tried as a whole ends here; nothing is called after its tests. */
    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> method, ExtensionContext context)
            throws Throwable {
        try {
            return invocation.proceed();
        } catch (TestAbortedException aborted) {
            Gaps.of(context).notTried(aborted);
            closeStages(method.getArguments());
            throw aborted;
        } catch (Exception | AssertionError failure) {
            closeStages(method.getArguments());
            throw failure;
        }
    }

    /** The first argument of an inner class is the instance around it. */
    private static void closeStages(List<Object> arguments) {
        if (!arguments.isEmpty() && arguments.get(0) instanceof RunsBackendContract contract) {
            contract.closeStages();
        }
    }

    private static void intercept(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        Optional<RunsBackendContract> contract =
                context.getRequiredTestInstances().findInstance(RunsBackendContract.class);
        RuleTest rule = RuleTest.of(context.getRequiredTestMethod());
        if (contract.isPresent()) {
            Gaps.of(context).tried(contract.get(), rule, invocation);
        } else {
            rule.proceed(invocation);
        }
    }

    /** Called for every class; the gaps are judged when the whole contract is through. */
    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (RunsBackendContract.class.isAssignableFrom(context.getRequiredTestClass())) {
            Gaps.of(context).judge();
        }
    }
}

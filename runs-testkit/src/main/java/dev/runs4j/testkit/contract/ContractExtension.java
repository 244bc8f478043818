package dev.runs4j.testkit.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/** Names the rules in failures, keeps the list of gaps true, and tries some rules alone where it is told to. */
final class ContractExtension implements ExecutionCondition, InvocationInterceptor, TestWatcher, AfterAllCallback {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod()
                .map(RuleTest::of)
                .filter(test -> !Wanted.rules().let(test))
                .map(test -> ConditionEvaluationResult.disabled("only " + Wanted.rules() + " are tried"))
                .orElseGet(() -> ConditionEvaluationResult.enabled("tried"));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        count(context, true);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        count(context, true);
    }

    /** A known gap was tried, and found open. */
    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        count(context, cause instanceof TestAbortedException && cause.getCause() != null);
    }

    private static void count(ExtensionContext context, boolean tried) {
        Gaps.of(context).count(RuleTest.of(context.getRequiredTestMethod()), tried);
    }

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
        RuleTest rule = RuleTest.of(context);
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
            Gaps.of(context).judge(Wanted.rules());
        }
    }
}

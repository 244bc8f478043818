package dev.runs4j.testkit.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/**
 * A test of rules.
 *
 * @param name its name, which begins with the ids
 * @param ids the ids of the rules
 */
record RuleTest(String name, List<String> ids) {

    private static final Pattern IDS = Pattern.compile("^(?:[A-Z]\\d{2,3} )+");
    private static final Pattern ID = Pattern.compile("[A-Z]\\d{2,3}");

    static RuleTest of(Method method) {
        DisplayName name = method.getAnnotation(DisplayName.class);
        return of(name == null ? method.getName() : name.value());
    }

    /** Behind the name of a test that is made more than once it says which time this is. */
    static RuleTest of(ExtensionContext context) {
        RuleTest test = of(context.getRequiredTestMethod());
        String shown = context.getDisplayName();
        return shown.equals(test.name) ? test : new RuleTest(test.name + ": " + shown, test.ids);
    }

    static RuleTest of(String name) {
        List<String> ids = IDS.matcher(name)
                .results()
                .flatMap(found -> ID.matcher(found.group()).results())
                .map(MatchResult::group)
                .toList();
        return new RuleTest(name, ids);
    }

    /** Makes the test, in a contract that has no gaps. */
    void proceed(Invocation<Void> test) throws Throwable {
        try {
            test.proceed();
        } catch (TestAbortedException aborted) {
            throw aborted;
        } catch (Exception | AssertionError failure) {
            throw named(failure);
        }
    }

    /** Says which rules were broken in front of what a test found. */
    Throwable named(Throwable failure) {
        String message = failure.getMessage();
        String what = failure instanceof AssertionError && message != null ? message : failure.toString();
        AssertionError named = new AssertionError(name + System.lineSeparator() + what, failure);
        named.setStackTrace(failure.getStackTrace());
        return named;
    }
}

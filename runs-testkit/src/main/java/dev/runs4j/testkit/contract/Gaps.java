package dev.runs4j.testkit.contract;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/** What one run of the contract did not try, or found broken as expected. Safe for many threads. */
final class Gaps {

    private static final Logger LOG = System.getLogger("dev.runs4j.testkit");
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Gaps.class);

    private final Map<String, Integer> broken = new TreeMap<>();
    private final Map<String, Integer> notTried = new TreeMap<>();
    private final RuleCounts rules = new RuleCounts();
    private final AtomicReference<@Nullable RunsBackendContract> contract = new AtomicReference<>();

    /** {@return the one of the class that extends the contract; nested classes share it} */
    static Gaps of(ExtensionContext context) {
        ExtensionContext outermost = context;
        for (Optional<ExtensionContext> up = context.getParent();
                up.isPresent();
                up = up.get().getParent()) {
            if (up.get()
                    .getTestClass()
                    .filter(RunsBackendContract.class::isAssignableFrom)
                    .isPresent()) {
                outermost = up.get();
            }
        }
        return outermost.getStore(SPACE).getOrComputeIfAbsent(Gaps.class, key -> new Gaps(), Gaps.class);
    }

    void tried(RunsBackendContract by, RuleTest rule, Invocation<Void> test) throws Throwable {
        contract.set(by);
        Optional<String> gap =
                rule.ids().stream().filter(by.unkept()::containsKey).findFirst();
        try {
            test.proceed();
        } catch (TestAbortedException aborted) {
            notTried(aborted);
            throw aborted;
        } catch (Exception | AssertionError failure) {
            if (gap.isEmpty()) {
                throw rule.named(failure);
            }
            count(broken, gap.get());
            throw new TestAbortedException(
                    "known gap " + gap.get() + ": " + by.unkept().get(gap.get()), failure);
        }
    }

    void notTried(TestAbortedException aborted) {
        count(notTried, aborted.getMessage());
    }

    synchronized void count(RuleTest test, boolean tried) {
        rules.count(test, tried);
    }

    private synchronized void count(Map<String, Integer> counts, @Nullable String what) {
        counts.merge(what == null ? "no reason given" : what, 1, Integer::sum);
    }

    /** Tells what was not tried, and refuses gaps that have closed; whether they have is not seen where some rules are tried alone. */
    synchronized void judge(Wanted wanted) {
        RunsBackendContract tried = contract.get();
        if (tried == null) {
            return;
        }
        tellWhatWasNotTried(tried);
        if (!wanted.all()) {
            return;
        }
        List<String> closed = new ArrayList<>();
        tried.unkept().forEach((rule, reason) -> {
            if (!broken.containsKey(rule)) {
                closed.add("rule " + rule + " (" + reason + ")");
            }
        });
        tried.unplayed().forEach((plot, reason) -> {
            if (PlotProbe.plays(tried, plot)) {
                closed.add("plot " + plot + " (" + reason + ")");
            }
        });
        if (!closed.isEmpty()) {
            throw new AssertionError("listed as a gap, but it is none any more; take it off the list: " + closed);
        }
    }

    private void tellWhatWasNotTried(RunsBackendContract tried) {
        StringBuilder text = new StringBuilder(tried.getClass().getSimpleName())
                .append(": ")
                .append(rules)
                .append(notTried.isEmpty() ? "" : ". Not tried:");
        notTried.forEach((why, count) -> text.append(System.lineSeparator())
                .append("  ")
                .append(count)
                .append(count == 1 ? " test: " : " tests: ")
                .append(why));
        LOG.log(notTried.isEmpty() ? Level.DEBUG : Level.INFO, text::toString);
    }
}

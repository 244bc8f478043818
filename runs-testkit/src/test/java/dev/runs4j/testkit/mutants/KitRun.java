package dev.runs4j.testkit.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of the kit in this process, its tests one after the other. */
final class KitRun implements TestExecutionListener {

    /**
     * A test that did not succeed.
     *
     * @param rules the rules that it names
     * @param test its name
     * @param problem what went wrong
     */
    record Failure(List<String> rules, String test, String problem) {}

    private static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build());

    private final Map<String, Set<String>> operations = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private Set<String> called = new TreeSet<>();

    private KitRun() {}

    /** Tries a backend without fault. */
    static KitRun sound() {
        return run(Mutant.NONE, List.of(selectClass(MutantContract.class)));
    }

    /** Tries a broken backend with the tests that call what it tampers with; all others see the sound backend only. */
    KitRun broken(Mutant mutant) {
        List<DiscoverySelector> touched = new ArrayList<>();
        operations.forEach((test, calls) -> {
            if (calls.stream().anyMatch(mutant.operations()::contains)) {
                touched.add(selectUniqueId(test));
            }
        });
        return run(mutant, touched);
    }

    private static KitRun run(Mutant mutant, List<? extends DiscoverySelector> selectors) {
        KitRun run = new KitRun();
        MutantContract.use(mutant, run::called);
        return run.with(selectors);
    }

    /** Tries a provider with the contract of providers. */
    static KitRun of(ProviderMutant mutant) {
        MutantProviderContract.use(mutant);
        return new KitRun().with(List.of(selectClass(MutantProviderContract.class)));
    }

    private KitRun with(List<? extends DiscoverySelector> selectors) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        LAUNCHER.execute(request, this);
        return this;
    }

    private synchronized void called(String operation) {
        called.add(operation);
    }

    /** Whatever was called since the test before this one belongs to it: fields of test classes make calls already. */
    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            if (!rulesOf(test).isEmpty()) {
                operations.put(test.getUniqueId(), called);
            }
            called = new TreeSet<>();
        }
        if (result.getStatus() != Status.SUCCESSFUL) {
            failures.add(failure(test, result));
        }
    }

    /** {@return its rules; those tests that try the stage have none, and no broken backend is shown to them} */
    private static List<String> rulesOf(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> RuleIds.in(RuleIds.nameOf(((MethodSource) source).getJavaMethod())))
                .orElse(List.of());
    }

    private static Failure failure(TestIdentifier test, TestExecutionResult result) {
        String problem = result.getThrowable().map(Throwable::toString).orElse("no problem given");
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> RuleIds.nameOf(((MethodSource) source).getJavaMethod()))
                .map(name -> new Failure(RuleIds.in(name), name + " | " + test.getDisplayName(), problem))
                .orElseGet(() -> new Failure(List.of(), test.getDisplayName(), problem));
    }

    int tests() {
        return operations.size();
    }

    /** {@return the tests that failed or were aborted} */
    List<Failure> failures() {
        return List.copyOf(failures);
    }
}

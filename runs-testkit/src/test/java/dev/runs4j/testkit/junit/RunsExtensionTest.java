package dev.runs4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs small test classes as a build would, and looks at what became of them. */
class RunsExtensionTest {

    @BeforeEach
    void forget() {
        Samples.SEEN.clear();
    }

    private static EngineExecutionResults run(Class<?> sample, boolean parallel) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", String.valueOf(parallel))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(sample))
                .execute();
    }

    private static EngineExecutionResults run(Class<?> sample) {
        return run(sample, false);
    }

    private static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    private static List<String> reports(EngineExecutionResults results) {
        return results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .flatMap(entry -> Stream.ofNullable(entry.getKeyValuePairs().get("runs4j.timelines")))
                .toList();
    }

    private static void passes(Class<?> sample, int tests) {
        EngineExecutionResults results = run(sample);
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    @Test
    void allFourPartsBelongTogether() {
        passes(Samples.Parts.class, 1);
    }

    @Test
    void everyTestHasAWorldOfItsOwn() {
        passes(Samples.Fresh.class, 5);
        assertThat(Samples.SEEN).hasSize(5);
    }

    @Test
    void theWorldIsClosedAfterTheTest() {
        passes(Samples.Closed.class, 2);
    }

    @Test
    void constructorsAndMethodsOfATestShareItsWorld() {
        passes(Samples.Constructed.class, 2);
        assertThat(Samples.SEEN).hasSize(2);
    }

    @Test
    void nestedClassesShareTheWorldOfTheirTest() {
        passes(Samples.Outer.class, 3);
        assertThat(Samples.SEEN).hasSize(3);
    }

    @Test
    void aConstructorThatFailsLeavesNothingToTheNextTest() {
        EngineExecutionResults results = run(Samples.FailingConstructor.class);

        assertThat(failures(results)).hasSize(1);
        assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    }

    @Test
    void aNestedConstructorThatFailsLeavesNothingToTheNextTest() {
        EngineExecutionResults results = run(Samples.SharedOuter.class);

        assertThat(failures(results)).hasSize(1);
        assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    }

    @Test
    void testsMayRunInParallel() {
        EngineExecutionResults results = run(Samples.Parallel.class, true);

        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(40);
        assertThat(Samples.SEEN).hasSize(40);
    }

    @Test
    void aRegisteredExtensionIsFurnished() {
        passes(Samples.Furnished.class, 1);
    }

    @Test
    void aManualClockStandsStill() {
        passes(Samples.Manual.class, 1);
    }

    @Test
    void anAutomaticClockMovesByItself() {
        passes(Samples.Automatic.class, 1);
    }

    @Test
    void codeThatRunsOnceForSeveralTestsGetsNothing() {
        assertThat(failures(run(Samples.BeforeAllTests.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("Every test has a RunsBackend of its own, "
                                + "but this code runs once for several tests")
                        .hasMessageContaining("Take the parameter in the test, or in a method with @BeforeEach."));
        assertThat(failures(run(Samples.PerClass.class)))
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure).hasMessageContaining("Every test has a RunRecorder of its own"));
    }

    @Test
    void otherParametersAreLeftToOthers() {
        assertThat(failures(run(Samples.Stranger.class)))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure).hasMessageContaining("No ParameterResolver registered for parameter"));
    }

    @Test
    void aFailureTellsWhatTheRunsDid() {
        EngineExecutionResults results = run(Samples.Failing.class);
        String timelines = """
                run run_0001 on thread thread_0001, last seen completed
                    0.000 s  completed
                run run_0002 on thread thread_0002, last seen completed
                    0.000 s  completed""";

        assertThat(reports(results)).containsExactly(timelines);
        assertThat(failures(results))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(note -> assertThat(note)
                                .hasMessage("what the runs of this test did:\n" + timelines)
                                .hasNoCause()));
    }

    @Test
    void aFailureThatShowsTheRunsItselfDoesNotTellThemTwice() {
        EngineExecutionResults results = run(Samples.FailingAssertion.class);

        assertThat(reports(results)).hasSize(1);
        assertThat(failures(results))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("run run_0001 on thread thread_0001, last seen completed")
                        .hasNoSuppressedExceptions());
    }

    @Test
    void aFailureOfWhatRunsBeforeOrAfterATestTellsToo() {
        assertThat(reports(run(Samples.FailingBefore.class))).hasSize(1);
        assertThat(reports(run(Samples.FailingAfter.class))).hasSize(1);
    }

    @Test
    void aFailureWithoutRunsTellsNothing() {
        EngineExecutionResults results = run(Samples.FailingAlone.class);

        assertThat(reports(results)).isEmpty();
        assertThat(failures(results))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getSuppressed()).isEmpty());
    }

    @Test
    void aTestThatPassesOrIsAbandonedTellsNothing() {
        EngineExecutionResults results = run(Samples.Quiet.class);

        assertThat(reports(results)).isEmpty();
        assertThat(results.testEvents().aborted().count()).isEqualTo(1);
        assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
        assertThat(results.testEvents().aborted().map(Event::getPayload)).hasSize(1);
    }

    @Test
    void itRunsOnTheOldestJUnitThatUsersMayHave() {
        assertThat(Test.class.getPackage().getImplementationVersion()).startsWith("5.10.");
    }
}

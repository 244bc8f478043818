package dev.runs4j.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What came of a contract that was run inside a test. */
final class Tried {

    private final EngineExecutionResults results;

    private Tried(EngineExecutionResults results) {
        this.results = results;
    }

    static Tried run(Class<?> contract) {
        return new Tried(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute());
    }

    long succeeded() {
        return results.testEvents().succeeded().count();
    }

    /** {@return what failed, containers included: messages} */
    List<String> failures() {
        return results.allEvents().failed().stream().map(Tried::message).toList();
    }

    /** {@return why tests were not tried, and how many} */
    Map<String, Integer> notTried() {
        Map<String, Integer> reasons = new TreeMap<>();
        results.testEvents().aborted().stream().map(Tried::message).forEach(why -> reasons.merge(why, 1, Integer::sum));
        return reasons;
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }
}

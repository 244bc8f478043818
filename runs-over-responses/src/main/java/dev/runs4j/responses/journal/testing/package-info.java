/**
 * Tries a {@link dev.runs4j.responses.journal.RunJournal} against every rule of its contract. It knows no test framework, so that any can run it.
 * With JUnit Jupiter, in a test of the implementation:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *     return RunJournalContract.of(MyStore::fresh, task -> new Thread(task).start()).stream()
 *             .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
 * }
 * }</pre>
 */
@NullMarked
package dev.runs4j.responses.journal.testing;

import org.jspecify.annotations.NullMarked;

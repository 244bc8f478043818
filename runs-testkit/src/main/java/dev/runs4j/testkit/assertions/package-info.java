/**
 * Assertions for AssertJ about runs and what belongs to them. One static import gives them all, AssertJ's own included:
 *
 * <pre>{@code
 * import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
 * }</pre>
 */
@NullMarked
package dev.runs4j.testkit.assertions;

import org.jspecify.annotations.NullMarked;

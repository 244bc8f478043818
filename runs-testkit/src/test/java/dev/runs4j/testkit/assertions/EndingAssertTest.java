package dev.runs4j.testkit.assertions;

import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThatIllegalArgumentException;

import dev.runs4j.driver.RunEnding;
import dev.runs4j.testkit.Stories;
import org.junit.jupiter.api.Test;

class EndingAssertTest {

    private static final RunEnding COAT = Stories.coat().ending();
    private static final RunEnding FAILING = Stories.failing().ending();
    private static final String COAT_TABLE = """


            run_0001 on thread_0001, completed
                0.000 s  queued              0.250 s
                0.250 s  in_progress         0.250 s
                0.500 s  requires_action     0.000 s
                0.500 s  queued              0.250 s
                0.750 s  in_progress         0.250 s
                1.000 s  completed           0.000 s""";
    private static final String FAILING_TABLE = """


            run_0001 on thread_0001, failed
                0.000 s  queued              0.250 s
                0.250 s  in_progress         0.250 s
                0.500 s  failed              0.000 s""";

    @Test
    void aStatusFailsWithTheTimeline() {
        assertThat(COAT).isCompleted().hasMetadata("case", "4711");
        fails(
                () -> assertThat(FAILING).isCompleted(),
                "Expected run run_0001 to be completed,\nbut it was failed (server_error: Sorry)." + FAILING_TABLE);
    }

    @Test
    void hasAnswer() {
        assertThat(COAT).hasAnswer("Take a coat.");
        fails(
                () -> assertThat(COAT).hasAnswer("No coat."),
                "Expected run run_0001 to have the answer \"No coat.\",\nbut it was \"Take a coat.\"." + COAT_TABLE);
    }

    @Test
    void hasAnswerContaining() {
        assertThat(COAT).hasAnswerContaining("coat");
        fails(
                () -> assertThat(FAILING).hasAnswerContaining("coat"),
                "Expected run run_0001 to have an answer that contains \"coat\",\nbut it was \"\"." + FAILING_TABLE);
    }

    @Test
    void usedTools() {
        assertThat(COAT).usedTools("weather");
        fails(
                () -> assertThat(COAT).usedTools("weather", "traffic"),
                "Expected run run_0001 to have used weather, traffic,\nbut it used weather." + COAT_TABLE);
    }

    @Test
    void usedTools_refuses_to_expect_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(COAT).usedTools())
                .withMessage("names: at least one, but there was none; see usedNoTools");
    }

    @Test
    void usedNoTools() {
        assertThat(FAILING).usedNoTools();
        fails(
                () -> assertThat(COAT).usedNoTools(),
                "Expected run run_0001 to have used no tools,\nbut it used weather." + COAT_TABLE);
    }

    @Test
    void answered() {
        assertThat(COAT).answered("weather", "12 degrees");
        fails(
                () -> assertThat(COAT).answered("weather", "13 degrees"),
                "Expected run run_0001 to have got \"13 degrees\" from weather,\nbut it got \"12 degrees\"."
                        + COAT_TABLE);
        fails(
                () -> assertThat(FAILING).answered("weather", "13 degrees"),
                "Expected run run_0001 to have got \"13 degrees\" from weather,\nbut it used none." + FAILING_TABLE);
    }

    @Test
    void run() {
        assertThat(COAT).run().isOnThread("thread_0001");
        fails(
                () -> assertThat(COAT).run().isOnThread("thread_2"),
                "Expected run run_0001 to be on the thread \"thread_2\",\nbut it was on \"thread_0001\".");
    }
}

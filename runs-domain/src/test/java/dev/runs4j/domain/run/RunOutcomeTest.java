package dev.runs4j.domain.run;

import static dev.runs4j.domain.run.SampleRuns.BUDGET;
import static dev.runs4j.domain.run.SampleRuns.ERROR;
import static dev.runs4j.domain.run.SampleRuns.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class RunOutcomeTest {

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new RunOutcome(ERROR, BUDGET, USAGE),
                new RunOutcome(null, BUDGET, USAGE),
                new RunOutcome(ERROR, null, USAGE),
                new RunOutcome(ERROR, BUDGET, null));
    }

    @Test
    void nothingHasComeOfItAtFirst() {
        assertThat(RunOutcome.NONE.lastError()).isEmpty();
        assertThat(RunOutcome.NONE.incompleteDetails()).isEmpty();
        assertThat(RunOutcome.NONE.usage()).isEmpty();
    }

    @Test
    void textShowsNoMessageOfTheServer() {
        assertThat(new RunOutcome(ERROR, BUDGET, null))
                .hasToString("RunOutcome[LastError[server_error], IncompleteDetails[max_completion_tokens], null]");
    }

    @Test
    void detailsTellTheReason() {
        IncompleteDetails details = IncompleteDetails.of(IncompleteReason.CONTENT_FILTER);

        assertThat(details.reason()).contains(IncompleteReason.CONTENT_FILTER);
        assertThat(details.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void detailsMayLackTheReason() {
        IncompleteDetails bare = new IncompleteDetails(null, Extras.NONE);

        assertThat(bare.reason()).isEmpty();
        assertThat(bare.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartOfTheDetailsCountsInEquality() {
        Equality.assertValue(
                () -> new IncompleteDetails(IncompleteReason.CONTENT_FILTER, Samples.EXTRAS),
                new IncompleteDetails(IncompleteReason.MAX_PROMPT_TOKENS, Samples.EXTRAS),
                new IncompleteDetails(null, Samples.EXTRAS),
                new IncompleteDetails(IncompleteReason.CONTENT_FILTER, Extras.NONE));
    }
}

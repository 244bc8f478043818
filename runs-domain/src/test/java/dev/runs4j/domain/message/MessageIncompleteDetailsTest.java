package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class MessageIncompleteDetailsTest {

    @Test
    void theReasonMayBeMissing() {
        MessageIncompleteDetails details = new MessageIncompleteDetails(null, Samples.EXTRAS);

        assertThat(details.reason()).isEmpty();
        assertThat(details.extras()).isEqualTo(Samples.EXTRAS);
        assertThat(details).hasToString("MessageIncompleteDetails[]");
    }

    @Test
    void textShowsTheReason() {
        MessageIncompleteDetails details = MessageIncompleteDetails.of(MessageIncompleteReason.MAX_TOKENS);

        assertThat(details.reason()).contains(MessageIncompleteReason.MAX_TOKENS);
        assertThat(details).hasToString("MessageIncompleteDetails[max_tokens]");
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> MessageIncompleteDetails.of(MessageIncompleteReason.MAX_TOKENS),
                MessageIncompleteDetails.of(MessageIncompleteReason.RUN_FAILED),
                new MessageIncompleteDetails(null, Extras.NONE),
                new MessageIncompleteDetails(MessageIncompleteReason.MAX_TOKENS, Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> MessageIncompleteDetails.of(null))
                .withMessage("reason");
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageIncompleteDetails(null, null))
                .withMessage("extras");
    }
}

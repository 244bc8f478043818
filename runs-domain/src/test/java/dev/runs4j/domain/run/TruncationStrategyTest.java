package dev.runs4j.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class TruncationStrategyTest {

    @Test
    void autoNamesNoNumber() {
        assertThat(TruncationStrategy.AUTO.type()).isEqualTo("auto");
        assertThat(TruncationStrategy.AUTO.lastMessages()).isEmpty();
        assertThat(TruncationStrategy.AUTO.extras()).isEqualTo(Extras.NONE);
        assertThat(TruncationStrategy.AUTO).hasToString("TruncationStrategy[auto]");
    }

    @Test
    void lastMessagesNamesTheirNumber() {
        TruncationStrategy ten = TruncationStrategy.lastMessages(10);

        assertThat(ten.type()).isEqualTo("last_messages");
        assertThat(ten.lastMessages()).contains(10);
        assertThat(ten).hasToString("TruncationStrategy[last_messages 10]");
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new TruncationStrategy("last_messages", 10, Samples.EXTRAS),
                new TruncationStrategy("newest", 10, Samples.EXTRAS),
                new TruncationStrategy("last_messages", 11, Samples.EXTRAS),
                new TruncationStrategy("last_messages", null, Samples.EXTRAS),
                new TruncationStrategy("last_messages", 10, Extras.NONE));
    }

    @Test
    void nullIsRefusedWhereAPartIsNotOptional() {
        assertThatNullPointerException()
                .isThrownBy(() -> new TruncationStrategy(null, null, Extras.NONE))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new TruncationStrategy("auto", null, null))
                .withMessage("extras");
    }
}

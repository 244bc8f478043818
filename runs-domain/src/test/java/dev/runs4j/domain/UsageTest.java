package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void theTotalIsTheSumUnlessTheServerSaidOtherwise() {
        assertThat(Usage.of(100, 20).totalTokens()).isEqualTo(120);
        assertThat(new Usage(100, 20, 150, Extras.NONE).totalTokens()).isEqualTo(150);
    }

    @Test
    void addingAddsEachCountByItself() {
        Usage sum = new Usage(100, 20, 150, Extras.NONE).plus(Usage.of(3_000_000_000L, 5));

        assertThat(sum).isEqualTo(new Usage(3_000_000_100L, 25, 3_000_000_155L, Extras.NONE));
    }

    @Test
    void addingDropsExtras() {
        Usage one = new Usage(1, 1, 2, Samples.EXTRAS);

        assertThat(one.plus(one).extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> new Usage(1, 2, 3, Extras.NONE),
                new Usage(9, 2, 3, Extras.NONE),
                new Usage(1, 9, 3, Extras.NONE),
                new Usage(1, 2, 9, Extras.NONE),
                new Usage(1, 2, 3, Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Usage(1, 2, 3, null))
                .withMessage("extras");
    }
}

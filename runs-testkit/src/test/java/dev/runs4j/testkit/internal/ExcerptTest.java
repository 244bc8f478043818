package dev.runs4j.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextIsShownAsItIs() {
        assertThat(Excerpt.of("Take a coat.")).isEqualTo("Take a coat.");
        assertThat(Excerpt.of("x".repeat(120))).isEqualTo("x".repeat(120));
    }

    @Test
    void aLongTextIsCut() {
        assertThat(Excerpt.of("x".repeat(121))).isEqualTo("x".repeat(120) + "... (121 characters)");
    }

    @Test
    void lettersOutsideTheBasicPlaneAreNotTornApart() {
        assertThat(Excerpt.of("\uD83E\uDDE5".repeat(121)))
                .isEqualTo("\uD83E\uDDE5".repeat(120) + "... (121 characters)");
    }

    @Test
    void everythingStaysOnOneLine() {
        assertThat(Excerpt.of("a\nb\rc\td\u0007")).isEqualTo("a\\nb\\rc\\td?");
    }
}

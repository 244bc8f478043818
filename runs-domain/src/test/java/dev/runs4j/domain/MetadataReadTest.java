package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Metadata that came from a server or is being collected is held to no limit. */
class MetadataReadTest {

    @Test
    void whateverAServerHoldsIsReadable() {
        Metadata metadata = Metadata.read(Map.of("k".repeat(65), "v".repeat(513)), Extras.NONE);

        assertThat(metadata.get("k".repeat(65))).contains("v".repeat(513));
    }

    @Test
    void membersThatAreNotTextAreKept() {
        Metadata metadata = Metadata.read(Map.of(), Extras.of("n", JsonText.of("5")));

        assertThat(metadata.others().get("n")).contains(JsonText.of("5"));
        assertThat(metadata.size()).isZero();
        assertThat(metadata.isEmpty()).isFalse();
        assertThat(metadata).isNotEqualTo(Metadata.EMPTY);
    }

    @Test
    void aPairIsAddedWithoutCheckingALimit() {
        Metadata metadata = Metadata.of("a", "1").with("b", "v".repeat(513));

        assertThat(metadata.asMap()).containsOnlyKeys("a", "b");
    }

    @Test
    void aPairReplacesTheOneOfItsKeyInPlace() {
        Metadata metadata = Metadata.of("a", "1").with("b", "2").with("a", "3");

        assertThat(metadata.asMap()).containsExactly(Map.entry("a", "3"), Map.entry("b", "2"));
    }

    @Test
    void addingLeavesTheOriginalAsItWas() {
        Metadata original = Metadata.of("a", "1");

        original.with("a", "2");

        assertThat(original).isEqualTo(Metadata.of("a", "1"));
    }

    @Test
    void aPairReplacesAMemberThatWasNotText() {
        Metadata read =
                Metadata.read(Map.of("a", "1"), Extras.of("n", JsonText.of("5")).with("m", JsonText.of("6")));

        Metadata changed = read.with("n", "five");

        assertThat(changed.get("n")).contains("five");
        assertThat(changed.others()).isEqualTo(Extras.of("m", JsonText.of("6")));
    }
}

package dev.runs4j.testkit.assertions;

import static dev.runs4j.testkit.assertions.Failures.fails;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.MetadataLimits;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataAssertTest {

    private static final Metadata CASE = Metadata.of("case", "4711");

    @Test
    void containsEntry() {
        assertThat(CASE).containsEntry("case", "4711");
        fails(
                () -> assertThat(CASE).containsEntry("case", "4712"),
                "Expected the metadata to contain case=\"4712\",\nbut there was the metadata case=\"4711\".");
    }

    @Test
    void containsKey() {
        assertThat(CASE).containsKey("case");
        fails(
                () -> assertThat(CASE).containsKey("Case"),
                "Expected the metadata to contain the key Case,\nbut there was the metadata case=\"4711\".");
    }

    @Test
    void doesNotContainKey() {
        assertThat(CASE).doesNotContainKey("Case");
        fails(
                () -> assertThat(CASE).doesNotContainKey("case"),
                "Expected the metadata not to contain the key case,\nbut there was the metadata case=\"4711\".");
    }

    @Test
    void hasSize() {
        assertThat(CASE).hasSize(1);
        fails(
                () -> assertThat(CASE).hasSize(2),
                "Expected the metadata to have the size 2,\nbut it had 1: the metadata case=\"4711\".");
    }

    @Test
    void isEmpty() {
        assertThat(Metadata.EMPTY).isEmpty();
        fails(
                () -> assertThat(CASE).isEmpty(),
                "Expected the metadata to be empty,\nbut there was the metadata case=\"4711\".");
    }

    @Test
    void isEmpty_sees_values_that_are_no_text() {
        Metadata odd = Metadata.read(Map.of(), Extras.of("count", JsonText.of("1")));

        fails(
                () -> assertThat(odd).isEmpty(),
                "Expected the metadata to be empty,\n"
                        + "but there was the metadata  and [count] with values that are no text.");
    }

    @Test
    void isWithinLimits() {
        assertThat(CASE).isWithinLimits();
        fails(
                () -> assertThat(Metadata.EMPTY.with("note", "x".repeat(513))).isWithinLimits(),
                "Expected the metadata to be within the limits,\n"
                        + "but it was not: metadata[\"note\"]: at most 512 characters, but was 513 characters.");
    }

    @Test
    void isWithin() {
        assertThat(CASE).isWithin(new MetadataLimits(1, 4, 4));
        fails(
                () -> assertThat(CASE).isWithin(new MetadataLimits(0, 64, 512)),
                "Expected the metadata to be within the limits,\n"
                        + "but it was not: metadata: at most 0 pairs, but was 1 pairs.");
    }
}

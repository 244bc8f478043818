package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static Map<String, String> pairs(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value"));
    }

    @Test
    void pairsAreKeptInTheirOrder() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("z", "1");
        pairs.put("a", "2");

        Metadata metadata = Metadata.of(pairs);

        assertThat(metadata.asMap().keySet()).containsExactly("z", "a");
        assertThat(metadata.get("a")).contains("2");
        assertThat(metadata.get("b")).isEmpty();
        assertThat(metadata.size()).isEqualTo(2);
        assertThat(metadata.isEmpty()).isFalse();
        assertThat(metadata.others()).isEqualTo(Extras.NONE);
    }

    @Test
    void pairsAreCopied() {
        Map<String, String> pairs = new HashMap<>(Map.of("a", "1"));
        Metadata metadata = Metadata.of(pairs);

        pairs.put("b", "2");

        assertThat(metadata.asMap()).containsOnlyKeys("a").isUnmodifiable();
    }

    @Test
    void noPairsAreTheEmptyMetadata() {
        assertThat(Metadata.of(Map.of())).isSameAs(Metadata.EMPTY);
        assertThat(Metadata.EMPTY.isEmpty()).isTrue();
        assertThat(Metadata.EMPTY.size()).isZero();
    }

    @Test
    void metadataAtTheOfficialLimitsIsMade() {
        assertThat(Metadata.of(pairs(16)).size()).isEqualTo(16);
        assertThat(Metadata.of("😀".repeat(64), "😀".repeat(512)).size()).isEqualTo(1);
    }

    @Test
    void metadataOverALimitIsRefused() {
        assertThatExceptionOfType(LimitViolationException.class)
                .isThrownBy(() -> Metadata.of(pairs(17)))
                .withMessage("metadata breaks a limit: metadata: at most 16 pairs, but was 17 pairs");
        assertThatExceptionOfType(LimitViolationException.class)
                .isThrownBy(() -> Metadata.of("case", "😀".repeat(513)))
                .withMessage(
                        "metadata breaks a limit: metadata[\"case\"]: at most 512 characters, but was 513 characters");
    }

    @Test
    void everythingWrongIsListedAtOnceAndWithoutValues() {
        assertThatExceptionOfType(LimitViolationException.class)
                .isThrownBy(() -> Metadata.of("k".repeat(65), "secret".repeat(100)))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::actual)
                        .containsExactly("65 characters", "600 characters"))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }

    @Test
    void equalityIsByPairsAndOthersInAnyOrder() {
        Map<String, String> forth = new LinkedHashMap<>();
        forth.put("a", "1");
        forth.put("b", "2");
        Map<String, String> back = new LinkedHashMap<>();
        back.put("b", "2");
        back.put("a", "1");

        assertThat(Metadata.of(back)).isEqualTo(Metadata.of(forth)).hasSameHashCodeAs(Metadata.of(forth));
        Equality.assertValue(
                () -> Metadata.read(Map.of("a", "1"), Samples.EXTRAS),
                Metadata.read(Map.of("a", "2"), Samples.EXTRAS),
                Metadata.read(Map.of("b", "1"), Samples.EXTRAS),
                Metadata.read(Map.of("a", "1"), Extras.NONE));
    }

    @Test
    void textShowsTheNumberOfPairsOnly() {
        assertThat(Metadata.of("key", "secret")).hasToString("Metadata[1 pairs]");
    }

    @Test
    void nullIsRefused() {
        Map<String, String> nullKey = new HashMap<>();
        nullKey.put(null, "v");
        Map<String, String> nullValue = new HashMap<>();
        nullValue.put("k", null);

        assertThatNullPointerException().isThrownBy(() -> Metadata.of(nullKey)).withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> Metadata.of(nullValue))
                .withMessage("value of k");
        assertThatNullPointerException()
                .isThrownBy(() -> Metadata.read(Map.of("k", "v"), null))
                .withMessage("others");
        assertThatNullPointerException()
                .isThrownBy(() -> Metadata.EMPTY.with(null, "v"))
                .withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> Metadata.EMPTY.with("k", null))
                .withMessage("value of k");
    }
}

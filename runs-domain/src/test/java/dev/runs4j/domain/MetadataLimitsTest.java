package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataLimitsTest {

    private static List<Violation> check(Map<String, String> pairs) {
        return MetadataLimits.OFFICIAL.check(Metadata.read(pairs, Extras.NONE), "metadata");
    }

    private static Map<String, String> pairs(int count) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            pairs.put("key" + i, "value");
        }
        return pairs;
    }

    @Test
    void theOfficialLimits() {
        assertThat(MetadataLimits.OFFICIAL).isEqualTo(new MetadataLimits(16, 64, 512));
    }

    @Test
    void sixteenPairsAreWell() {
        assertThat(check(pairs(16))).isEmpty();
    }

    @Test
    void seventeenPairsAreOneTooMany() {
        assertThat(check(pairs(17))).containsExactly(new Violation("metadata", "at most 16 pairs", "17 pairs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "😀", "ß"})
    void aKeyMayHave64CodePoints(String character) {
        String longest = character.repeat(64);
        String tooLong = character.repeat(65);

        assertThat(check(Map.of(longest, "v"))).isEmpty();
        assertThat(check(Map.of(tooLong, "v")))
                .containsExactly(
                        new Violation("metadata[\"" + tooLong + "\"] (key)", "at most 64 characters", "65 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "😀", "\u0000"})
    void aValueMayHave512CodePoints(String character) {
        assertThat(check(Map.of("case", character.repeat(512)))).isEmpty();
        assertThat(check(Map.of("case", character.repeat(513))))
                .containsExactly(new Violation("metadata[\"case\"]", "at most 512 characters", "513 characters"));
    }

    @Test
    void anEmptyKeyAndAnEmptyValueAreWell() {
        assertThat(check(Map.of("", ""))).isEmpty();
    }

    @Test
    void aVeryLongKeyIsCutInThePath() {
        assertThat(check(Map.of("k".repeat(1_000_000), "v")))
                .containsExactly(new Violation(
                        "metadata[\"" + "k".repeat(80) + "…\"] (key)", "at most 64 characters", "1000000 characters"));
    }

    @Test
    void aValueThatIsNotTextIsReported() {
        Metadata read = Metadata.read(Map.of("a", "text"), Extras.of("b", JsonText.of("5")));

        assertThat(MetadataLimits.OFFICIAL.check(read, "metadata"))
                .containsExactly(new Violation("metadata[\"b\"]", "text only", "a JSON value that is not text"));
    }

    @Test
    void everythingThatIsTooMuchIsReportedAtOnce() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("abc", "1234");
        pairs.put("ab", "12345");
        Metadata read = Metadata.read(pairs, Extras.of("n", JsonText.of("null")));

        assertThat(new MetadataLimits(1, 2, 3).check(read, "thread.metadata"))
                .containsExactly(
                        new Violation("thread.metadata", "at most 1 pairs", "2 pairs"),
                        new Violation("thread.metadata[\"abc\"] (key)", "at most 2 characters", "3 characters"),
                        new Violation("thread.metadata[\"abc\"]", "at most 3 characters", "4 characters"),
                        new Violation("thread.metadata[\"ab\"]", "at most 3 characters", "5 characters"),
                        new Violation("thread.metadata[\"n\"]", "text only", "a JSON value that is not text"))
                .isUnmodifiable();
    }

    @Test
    void zeroIsALimitToo() {
        MetadataLimits none = new MetadataLimits(0, 0, 0);

        assertThat(none.check(Metadata.EMPTY, "metadata")).isEmpty();
        assertThat(none.check(Metadata.read(Map.of("", ""), Extras.NONE), "metadata"))
                .containsExactly(new Violation("metadata", "at most 0 pairs", "1 pairs"));
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetadataLimits(-1, 64, 512))
                .withMessage("pairs: zero or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetadataLimits(16, -2, 512))
                .withMessage("keyLength: zero or more, but was -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetadataLimits(16, 64, -3))
                .withMessage("valueLength: zero or more, but was -3");
    }
}

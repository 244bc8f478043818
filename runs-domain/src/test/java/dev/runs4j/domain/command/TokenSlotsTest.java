package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.MetadataLimits;
import dev.runs4j.domain.Violation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A backend that keeps a caller's token in the metadata leaves less room for the caller's pairs. */
class TokenSlotsTest {

    private static final Limits TWO_TAKEN =
            Limits.builder().tokenMetadataSlots(2).build();

    private static List<Violation> check(int pairs, @Nullable String token, Limits limits) {
        Metadata metadata = Metadata.read(
                IntStream.range(0, pairs).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "v")), Extras.NONE);
        return CreateRun.on("thread_1")
                .by("asst_1")
                .metadata(metadata)
                .token(token)
                .build()
                .check(limits);
    }

    @Test
    void withoutATokenAllPairsAreTheCallers() {
        assertThat(check(16, null, TWO_TAKEN)).isEmpty();
    }

    @Test
    void besideATokenFewerPairsFit() {
        assertThat(check(14, "token-1", TWO_TAKEN)).isEmpty();
        assertThat(check(15, "token-1", TWO_TAKEN))
                .containsExactly(new Violation("metadata", "at most 14 pairs beside the token's", "15 pairs"));
        assertThat(check(16, "token-1", TWO_TAKEN))
                .containsExactly(new Violation("metadata", "at most 14 pairs beside the token's", "16 pairs"));
    }

    @Test
    void tooManyPairsAreReportedOnce() {
        assertThat(check(17, "token-1", TWO_TAKEN))
                .containsExactly(new Violation("metadata", "at most 16 pairs", "17 pairs"));
    }

    @Test
    void aBackendThatTakesNoPairForTheTokenLeavesThemAll() {
        assertThat(check(16, "token-1", Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void aTokenMayTakeEverything() {
        Limits greedy = Limits.builder()
                .metadata(new MetadataLimits(1, 64, 512))
                .tokenMetadataSlots(2)
                .build();

        assertThat(check(0, "token-1", greedy)).isEmpty();
        assertThat(check(1, "token-1", greedy))
                .containsExactly(new Violation("metadata", "at most 0 pairs beside the token's", "1 pairs"));
    }

    @Test
    void theSameHoldsForARunWithItsThread() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1")
                .metadata("a", "1")
                .token("token-1")
                .build();
        Limits one = Limits.builder()
                .metadata(new MetadataLimits(1, 64, 512))
                .tokenMetadataSlots(1)
                .build();

        assertThat(command.check(one))
                .containsExactly(new Violation("metadata", "at most 0 pairs beside the token's", "1 pairs"));
    }
}

package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class FileSearchToolTest {

    private static final RankingOptions RANKING = new RankingOptions("auto", 0.5, Extras.NONE);
    private static final FileSearchOptions OPTIONS = new FileSearchOptions(20, RANKING, Extras.NONE);

    @Test
    void thePlainToolLeavesEverythingToTheServer() {
        FileSearchTool tool = ToolDefinition.fileSearch();

        assertThat(tool.type()).isEqualTo("file_search");
        assertThat(tool.options()).isEmpty();
        assertThat(tool.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void optionsAreKept() {
        assertThat(FileSearchTool.of(OPTIONS).options()).contains(OPTIONS);
        assertThat(OPTIONS.maxNumResults()).contains(20);
        assertThat(OPTIONS.rankingOptions()).contains(RANKING);
        assertThat(RANKING.ranker()).contains("auto");
        assertThat(RANKING.scoreThreshold()).contains(0.5);
    }

    @Test
    void everyOptionMayBeMissing() {
        FileSearchOptions options = new FileSearchOptions(null, null, Samples.EXTRAS);
        RankingOptions ranking = new RankingOptions(null, null, Samples.EXTRAS);

        assertThat(options.maxNumResults()).isEmpty();
        assertThat(options.rankingOptions()).isEmpty();
        assertThat(options.extras()).isEqualTo(Samples.EXTRAS);
        assertThat(ranking.ranker()).isEmpty();
        assertThat(ranking.scoreThreshold()).isEmpty();
        assertThat(ranking.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void everyPartOfAToolCountsInEquality() {
        Equality.assertValue(
                () -> FileSearchTool.of(OPTIONS),
                FileSearchTool.PLAIN,
                FileSearchTool.of(new FileSearchOptions(5, RANKING, Extras.NONE)),
                new FileSearchTool(OPTIONS, Samples.EXTRAS));
    }

    @Test
    void everyPartOfTheOptionsCountsInEquality() {
        Equality.assertValue(
                () -> new FileSearchOptions(20, RANKING, Extras.NONE),
                new FileSearchOptions(null, RANKING, Extras.NONE),
                new FileSearchOptions(20, null, Extras.NONE),
                new FileSearchOptions(20, RANKING, Samples.EXTRAS));
        Equality.assertValue(
                () -> new RankingOptions("auto", 0.5, Extras.NONE),
                new RankingOptions("default_2024_08_21", 0.5, Extras.NONE),
                new RankingOptions("auto", 0.6, Extras.NONE),
                new RankingOptions("auto", 0.5, Samples.EXTRAS));
    }

    @Test
    void nullExtrasAreRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new FileSearchTool(null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new FileSearchOptions(null, null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new RankingOptions(null, null, null))
                .withMessage("extras");
    }

    @Test
    void textShowsSettingsOnly() {
        assertThat(FileSearchTool.of(OPTIONS)).hasToString("FileSearchTool");
        assertThat(OPTIONS).hasToString("FileSearchOptions[maxNumResults=20]");
        assertThat(RANKING).hasToString("RankingOptions[auto, 0.5]");
    }
}

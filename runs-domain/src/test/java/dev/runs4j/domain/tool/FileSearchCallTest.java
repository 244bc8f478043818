package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileSearchCallTest {

    private static final RankingOptions RANKING = new RankingOptions("auto", 0.5, Extras.NONE);
    private static final FileSearchContent PASSAGE = new FileSearchContent("text", "It rains.", Extras.NONE);
    private static final FileSearchResult RESULT = result("file-1", "oslo.txt", 0.9, List.of(PASSAGE));

    private static FileSearchResult result(String id, String name, double score, List<FileSearchContent> content) {
        return new FileSearchResult(id, name, score, content, Extras.NONE);
    }

    private static FileSearchCall call(String id, RankingOptions ranking, List<FileSearchResult> results) {
        return new FileSearchCall(id, ranking, results, Extras.NONE, Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        FileSearchCall call = call("call_1", RANKING, List.of(RESULT));

        assertThat(call.id()).isEqualTo("call_1");
        assertThat(call.type()).isEqualTo("file_search");
        assertThat(call.rankingOptions()).contains(RANKING);
        assertThat(call.results()).contains(List.of(RESULT));
        assertThat(RESULT.fileId()).isEqualTo("file-1");
        assertThat(RESULT.fileName()).isEqualTo("oslo.txt");
        assertThat(RESULT.score()).isEqualTo(0.9);
        assertThat(RESULT.content()).contains(List.of(PASSAGE));
    }

    @Test
    void extrasAreKeptWhereTheyStood() {
        Extras inner = Extras.of("query", JsonText.of("\"rain\""));
        FileSearchCall call = new FileSearchCall("call_1", null, null, inner, Samples.EXTRAS);

        assertThat(call.innerExtras()).isEqualTo(inner);
        assertThat(call.extras()).isEqualTo(Samples.EXTRAS);
        assertThat(new FileSearchResult("file-1", "oslo.txt", 0.9, null, Samples.EXTRAS).extras())
                .isEqualTo(Samples.EXTRAS);
    }

    @Test
    void nothingToldIsNotTheSameAsNothingFound() {
        assertThat(call("call_1", null, null).results()).isEmpty();
        assertThat(call("call_1", null, null).rankingOptions()).isEmpty();
        assertThat(call("call_1", null, List.of()).results()).contains(List.of());
        assertThat(call("call_1", null, null)).isNotEqualTo(call("call_1", null, List.of()));
        assertThat(result("file-1", "oslo.txt", 0.9, null).content()).isEmpty();
    }

    @Test
    void listsAreCopied() {
        List<FileSearchResult> results = new ArrayList<>(List.of(RESULT));
        List<FileSearchContent> content = new ArrayList<>(List.of(PASSAGE));
        FileSearchCall call = call("call_1", null, results);
        FileSearchResult result = result("file-1", "oslo.txt", 0.9, content);

        results.clear();
        content.clear();

        assertThat(call.results().orElseThrow()).containsExactly(RESULT).isUnmodifiable();
        assertThat(result.content().orElseThrow()).containsExactly(PASSAGE).isUnmodifiable();
    }

    @Test
    void everyPartOfACallCountsInEquality() {
        Equality.assertValue(
                () -> call("call_1", RANKING, List.of(RESULT)),
                call("call_2", RANKING, List.of(RESULT)),
                call("call_1", null, List.of(RESULT)),
                call("call_1", RANKING, List.of()),
                new FileSearchCall("call_1", RANKING, List.of(RESULT), Samples.EXTRAS, Extras.NONE),
                new FileSearchCall("call_1", RANKING, List.of(RESULT), Extras.NONE, Samples.EXTRAS));
    }

    @Test
    void everyPartOfAResultCountsInEquality() {
        Equality.assertValue(
                () -> result("file-1", "oslo.txt", 0.9, List.of(PASSAGE)),
                result("file-2", "oslo.txt", 0.9, List.of(PASSAGE)),
                result("file-1", "bergen.txt", 0.9, List.of(PASSAGE)),
                result("file-1", "oslo.txt", 0.8, List.of(PASSAGE)),
                result("file-1", "oslo.txt", 0.9, null),
                new FileSearchResult("file-1", "oslo.txt", 0.9, List.of(PASSAGE), Samples.EXTRAS));
        Equality.assertValue(
                () -> new FileSearchContent("text", "It rains.", Extras.NONE),
                new FileSearchContent("image", "It rains.", Extras.NONE),
                new FileSearchContent("text", "It snows.", Extras.NONE),
                new FileSearchContent("text", "It rains.", Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> call(null, null, null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> new FileSearchCall("call_1", null, null, null, Extras.NONE))
                .withMessage("innerExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new FileSearchCall("call_1", null, null, Extras.NONE, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> result(null, "oslo.txt", 0.9, null))
                .withMessage("fileId");
        assertThatNullPointerException()
                .isThrownBy(() -> result("file-1", null, 0.9, null))
                .withMessage("fileName");
        assertThatNullPointerException()
                .isThrownBy(() -> new FileSearchContent("text", null, Extras.NONE))
                .withMessage("text");
    }

    @Test
    void textShowsIdsOnly() {
        assertThat(call("call_1", RANKING, List.of(RESULT))).hasToString("FileSearchCall[call_1]");
        assertThat(RESULT).hasToString("FileSearchResult[file-1]");
        assertThat(PASSAGE).hasToString("FileSearchContent[text]");
    }
}

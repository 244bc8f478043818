package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.ports.error.ContentFilterFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFilterReadingTest {

    private static final ContentFilterFinding HATE = new ContentFilterFinding("hate", true, null, "high");

    private static List<ContentFilterFinding> read(String name, String json) {
        return RunsJson.standard().readContentFilter(Extras.of(name, JsonText.of(json)));
    }

    @Test
    void everyCategoryOfAnInnerErrorIsRead() {
        assertThat(read("innererror", """
                        {"code": "ResponsibleAIPolicyViolation", "content_filter_result": {
                          "hate": {"filtered": true, "severity": "high"},
                          "self_harm": {"filtered": false, "severity": "safe"},
                          "jailbreak": {"filtered": false, "detected": true},
                          "protected_material_code": {"filtered": false, "detected": false, "citation": {"URL": "u"}},
                          "added_later": {"severity": "extreme"}}}
                        """))
                .containsExactly(
                        HATE,
                        new ContentFilterFinding("self_harm", false, null, "safe"),
                        new ContentFilterFinding("jailbreak", false, true, null),
                        new ContentFilterFinding("protected_material_code", false, false, null),
                        new ContentFilterFinding("added_later", null, null, "extreme"));
    }

    @Test
    void theOtherSpellingIsRead() {
        assertThat(read(
                        "innererror",
                        "{\"content_filter_results\":{\"hate\":{\"filtered\":true,\"severity\":\"high\"}}}"))
                .containsExactly(HATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_filter_result", "content_filter_results"})
    void resultsBesideAnInnerErrorAreRead(String name) {
        Extras error = Extras.of("innererror", JsonText.of("{\"code\":\"x\"}"))
                .with(name, JsonText.of("{\"hate\":{\"filtered\":true,\"severity\":\"high\"}}"));

        assertThat(RunsJson.standard().readContentFilter(error)).containsExactly(HATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{broken",
                "{\"content_filter_result\":[]}",
                "{\"content_filter_result\":null}",
                "{\"content_filter_result\":{\"hate\":\"high\",\"sexual\":{},\"error\":{\"code\":\"x\"}}}",
                "{\"content_filter_result\":{\"hate\":{\"filtered\":\"yes\",\"severity\":4}}}"
            })
    void whatDoesNotFitIsNoFinding(String json) {
        assertThat(read("innererror", json)).isEmpty();
        assertThat(read("something_else", json)).isEmpty();
    }

    @Test
    void aFindingIsFilteredOnlyWhereItIsTold() {
        assertThat(HATE.isFiltered()).isTrue();
        assertThat(new ContentFilterFinding("hate", false, null, null).isFiltered())
                .isFalse();
        assertThat(new ContentFilterFinding("hate", null, true, null).isFiltered())
                .isFalse();
    }
}

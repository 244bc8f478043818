package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextContentTest {

    private static final Annotation NOTE = new FilePath("[1]", FilePathSource.of("file-1"), 0, 3, Extras.NONE);

    @Test
    void textMadeByHandHasNeitherAnnotationsNorExtras() {
        TextContent content = TextContent.of("Take a coat.");

        assertThat(content.value()).isEqualTo("Take a coat.");
        assertThat(content.text()).isEqualTo(new TextValue("Take a coat.", List.of(), Extras.NONE));
        assertThat(content.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void theKindIsTheWiresName() {
        assertThat(TextContent.of("").type()).isEqualTo("text");
    }

    @Test
    void everyPartOfAContentCountsInEquality() {
        Equality.assertValue(
                () -> TextContent.of("coat"),
                TextContent.of("no coat"),
                new TextContent(new TextValue("coat", List.of(), Extras.NONE), Samples.EXTRAS));
    }

    @Test
    void everyPartOfAValueCountsInEquality() {
        Equality.assertValue(
                () -> new TextValue("coat", List.of(), Extras.NONE),
                new TextValue("no coat", List.of(), Extras.NONE),
                new TextValue("coat", List.of(NOTE), Extras.NONE),
                new TextValue("coat", List.of(), Samples.EXTRAS));
    }

    @Test
    void annotationsAreCopied() {
        List<Annotation> given = new ArrayList<>(List.of(NOTE));
        TextValue value = new TextValue("[1]", given, Extras.NONE);

        given.clear();

        assertThat(value.annotations()).containsExactly(NOTE).isUnmodifiable();
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> TextContent.of(null)).withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> new TextValue("", null, Extras.NONE));
        assertThatNullPointerException()
                .isThrownBy(() -> new TextValue("", Collections.singletonList(null), Extras.NONE));
        assertThatNullPointerException()
                .isThrownBy(() -> new TextValue("", List.of(), null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new TextContent(null, Extras.NONE))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> new TextContent(new TextValue("", List.of(), Extras.NONE), null))
                .withMessage("extras");
    }

    @Test
    void textShowsSizesOnly() {
        TextContent content = new TextContent(new TextValue("secret", List.of(NOTE), Extras.NONE), Extras.NONE);

        assertThat(content).hasToString("TextContent[text=TextValue[6 chars, 1 annotations], extras=Extras[]]");
    }
}

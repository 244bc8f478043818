package dev.runs4j.domain.event;

import static dev.runs4j.domain.Equality.assertValue;
import static dev.runs4j.domain.event.Pieces.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDeltaTest {

    private static final AnnotationDelta NOTE =
            FilePathDelta.at(0).fileId("file-1").build();
    private static final TextValueDelta VALUE = new TextValueDelta("Coat", List.of(NOTE), Extras.NONE);

    @Test
    void everyPartOfThePieceCountsInEquality() {
        assertValue(
                () -> new TextDelta(2, VALUE, Extras.NONE),
                new TextDelta(3, VALUE, Extras.NONE),
                new TextDelta(2, null, Extras.NONE),
                new TextDelta(2, VALUE, MORE));
    }

    @Test
    void everyPartOfTheValueCountsInEquality() {
        assertValue(
                () -> new TextValueDelta("Coat", List.of(NOTE), Extras.NONE),
                new TextValueDelta(null, List.of(NOTE), Extras.NONE),
                new TextValueDelta("Coat", List.of(), Extras.NONE),
                new TextValueDelta("Coat", List.of(NOTE), MORE));
    }

    @Test
    void aPieceOfPlainTextHasNothingElse() {
        TextDelta delta = TextDelta.of(2, "Coat");

        assertThat(delta).isEqualTo(new TextDelta(2, new TextValueDelta("Coat", List.of(), Extras.NONE), Extras.NONE));
        assertThat(delta.index()).isEqualTo(2);
        assertThat(delta.type()).isEqualTo("text");
        assertThat(delta.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void valueIsEmptyWhereNoneCame() {
        assertThat(new TextDelta(0, VALUE, Extras.NONE).value()).isEqualTo("Coat");
        assertThat(new TextDelta(0, null, Extras.NONE).value()).isEmpty();
        assertThat(new TextDelta(0, new TextValueDelta(null, List.of(), Extras.NONE), Extras.NONE).value())
                .isEmpty();
    }

    @Test
    void annotationsAreCopied() {
        List<AnnotationDelta> annotations = new ArrayList<>(List.of(NOTE));
        TextValueDelta value = new TextValueDelta(null, annotations, MORE);
        annotations.clear();

        assertThat(value.annotations()).containsExactly(NOTE).isUnmodifiable();
        assertThat(value.extras()).isEqualTo(MORE);
    }

    @Test
    void extrasMayNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new TextDelta(0, null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new TextValueDelta(null, List.of(), null))
                .withMessage("extras");
    }

    @Test
    void toStringShowsNoText() {
        assertThat(TextDelta.of(2, "secret")).hasToString("TextDelta[2]");
        assertThat(VALUE).hasToString("TextValueDelta[1 annotations]");
    }
}

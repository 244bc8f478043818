package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void keepingLeavesWhatIsThere() {
        Change<String> keep = Change.keep();

        assertThat(keep.isKeep()).isTrue();
        assertThat(keep.isClear()).isFalse();
        assertThat(keep.value()).isEmpty();
        assertThat(keep.apply("old")).isEqualTo("old");
        assertThat(keep.apply(null)).isNull();
    }

    @Test
    void clearingTakesAway() {
        Change<String> clear = Change.clear();

        assertThat(clear.isKeep()).isFalse();
        assertThat(clear.isClear()).isTrue();
        assertThat(clear.value()).isEmpty();
        assertThat(clear.apply("old")).isNull();
    }

    @Test
    void aValueReplaces() {
        Change<String> change = Change.to("new");

        assertThat(change.isKeep()).isFalse();
        assertThat(change.isClear()).isFalse();
        assertThat(change.value()).contains("new");
        assertThat(change.apply("old")).isEqualTo("new");
        assertThat(change.apply(null)).isEqualTo("new");
    }

    @Test
    void changesAreEqualByWhatTheyDo() {
        Equality.assertValue(() -> Change.to("new"), Change.to("other"), Change.clear(), Change.keep());
        assertThat(Change.keep()).isEqualTo(Change.keep()).isNotEqualTo(Change.clear());
        assertThat(Change.keep().hashCode()).isNotEqualTo(Change.clear().hashCode());
    }

    @Test
    void textShowsNoValue() {
        assertThat(Change.keep()).hasToString("keep");
        assertThat(Change.clear()).hasToString("clear");
        assertThat(Change.to("secret")).hasToString("set");
    }

    @Test
    void nullIsNoValue() {
        assertThatNullPointerException().isThrownBy(() -> Change.to(null)).withMessage("value");
    }
}

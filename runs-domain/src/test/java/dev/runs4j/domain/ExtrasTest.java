package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtrasTest {

    private static final JsonText ONE = JsonText.of("1");
    private static final JsonText TWO = JsonText.of("2");

    @Test
    void membersKeepTheirOrder() {
        Extras extras = Extras.of("z", ONE).with("a", TWO).with("m", ONE);

        assertThat(extras.asMap().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void orderDoesNotCountInEquality() {
        Extras one = Extras.of("a", ONE).with("b", TWO);
        Extras other = Extras.of("b", TWO).with("a", ONE);

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void namesAndValuesCountInEquality() {
        Equality.assertValue(() -> Extras.of("a", ONE), Extras.of("b", ONE), Extras.of("a", TWO), Extras.NONE);
    }

    @Test
    void noMembersAreAlwaysTheSameConstant() {
        assertThat(Extras.of(Map.of())).isSameAs(Extras.NONE);
        assertThat(Extras.NONE.isEmpty()).isTrue();
        assertThat(Extras.NONE.asMap()).isEmpty();
    }

    @Test
    void aMemberIsFoundByItsExactName() {
        Extras extras = Extras.of("name", ONE);

        assertThat(extras.get("name")).contains(ONE);
        assertThat(extras.get("Name")).isEmpty();
        assertThat(extras.isEmpty()).isFalse();
    }

    @Test
    void addingLeavesTheOriginalAlone() {
        Extras before = Extras.of("a", ONE);

        Extras after = before.with("a", TWO);

        assertThat(before.get("a")).contains(ONE);
        assertThat(after.get("a")).contains(TWO);
    }

    @Test
    void addingToNothingWorks() {
        assertThat(Extras.NONE.with("a", ONE)).isEqualTo(Extras.of("a", ONE));
        assertThat(Extras.NONE.asMap()).isEmpty();
    }

    @Test
    void theGivenMapIsCopied() {
        Map<String, JsonText> given = new LinkedHashMap<>(Map.of("a", ONE));
        Extras extras = Extras.of(given);

        given.put("b", TWO);

        assertThat(extras.asMap()).containsOnlyKeys("a");
    }

    @Test
    void theMembersCannotBeChangedFromOutside() {
        assertThat(Extras.of("a", ONE).asMap()).isUnmodifiable();
        assertThat(Extras.NONE.asMap()).isUnmodifiable();
    }

    @Test
    void aMemberWithoutNameOrValueIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Extras.of(Collections.singletonMap(null, ONE)))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> Extras.of(Collections.singletonMap("a", null)))
                .withMessage("value of a");
        assertThatNullPointerException().isThrownBy(() -> Extras.NONE.with("a", null));
    }

    @Test
    void textShowsNamesOnly() {
        assertThat(Extras.of("a", JsonText.of("\"secret\"")).with("b", ONE)).hasToString("Extras[a, b]");
    }
}

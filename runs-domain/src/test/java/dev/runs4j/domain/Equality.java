package dev.runs4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/** Checks that a type is compared by its value. */
public final class Equality {

    private Equality() {}

    /**
     * Makes the value twice and wants both equal, and wants each variation different.
     *
     * @param value makes the value anew
     * @param variations the value with one part changed, one for each part
     */
    public static void assertValue(Supplier<?> value, Object... variations) {
        Object one = value.get();
        Object twin = value.get();
        assertThat(twin).isNotSameAs(one).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(one).isNotEqualTo(null).isNotEqualTo("a value of another type");
        assertThat(variations).isNotEmpty();
        for (Object variation : variations) {
            assertThat(variation).isNotEqualTo(one);
            assertThat(one).isNotEqualTo(variation);
            // No promise of the contract. Choose values that do not hash like null (not 0, nothing empty): then a clash
            // means a part left out.
            assertThat(variation).doesNotHaveSameHashCodeAs(one);
        }
    }
}

package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    private static PageRequest full() {
        return PageRequest.ofSize(5).withOrder(SortOrder.DESC).after("msg_1").before("msg_9");
    }

    @Test
    void theFirstPageLeavesEverythingToTheServer() {
        assertThat(PageRequest.FIRST.limit()).isEmpty();
        assertThat(PageRequest.FIRST.order()).isEmpty();
        assertThat(PageRequest.FIRST.after()).isEmpty();
        assertThat(PageRequest.FIRST.before()).isEmpty();
    }

    @Test
    void everyPartIsKept() {
        assertThat(full().limit()).contains(5);
        assertThat(full().order()).contains(SortOrder.DESC);
        assertThat(full().after()).contains("msg_1");
        assertThat(full().before()).contains("msg_9");
        assertThat(PageRequest.oldestFirst().order()).contains(SortOrder.ASC);
        assertThat(full().withLimit(6))
                .isEqualTo(PageRequest.ofSize(6)
                        .withOrder(SortOrder.DESC)
                        .after("msg_1")
                        .before("msg_9"));
    }

    @Test
    void cursorsCanBeTakenAway() {
        assertThat(full().after(null).before(null))
                .isEqualTo(PageRequest.ofSize(5).withOrder(SortOrder.DESC));
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                PageRequestTest::full,
                full().withLimit(6),
                full().withOrder(SortOrder.ASC),
                full().after("msg_2"),
                full().before("msg_8"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void aPageOfOneToAHundredIsWell(int size) {
        assertThat(PageRequest.ofSize(size).check(Limits.OFFICIAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101})
    void anyOtherSizeIsReported(int size) {
        assertThat(PageRequest.ofSize(size).check(Limits.OFFICIAL))
                .containsExactly(new Violation("limit", "1 to 100", String.valueOf(size)));
    }

    @Test
    void blankCursorsAreReported() {
        assertThat(PageRequest.ofSize(0).after("").before(" ").check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("limit", "1 to 100", "0"),
                        new Violation("after", "an id that is not blank", "empty"),
                        new Violation("before", "an id that is not blank", "blank"));
    }

    @Test
    void everyBackendHasPages() {
        assertThat(full().needs()).isEmpty();
        assertThat(PageRequest.FIRST.check(Limits.OFFICIAL)).isEmpty();
    }

    @Test
    void textShowsEverything() {
        assertThat(full()).hasToString("PageRequest[limit=5, order=DESC, after=msg_1, before=msg_9]");
    }

    @Test
    void ordersAreThoseOfTheWire() {
        assertThat(SortOrder.ASC.text()).isEqualTo("asc");
        assertThat(SortOrder.DESC.text()).isEqualTo("desc");
    }
}

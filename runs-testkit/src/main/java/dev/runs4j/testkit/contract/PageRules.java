package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each list has 23 items; numbers here count from 0, the oldest. */
abstract class PageRules extends Rules {

    PageRules(RunsBackendContract contract) {
        super(contract);
    }

    private static final String LISTS = "dev.runs4j.testkit.contract.Lists#all";
    private static final PageRequest NEWEST = PageRequest.FIRST;
    private static final PageRequest OLDEST = PageRequest.oldestFirst();

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P01 a page has 20 items where nothing was asked for, newest first")
    void aPageHasTwentyItems(Lists lists) {
        Listing list = lists.on(open());

        assertThat(list.ids()).hasSize(23).doesNotHaveDuplicates();

        assertThat(list.page(NEWEST).items()).isEqualTo(backwards(list, 22, 3));
        assertThat(list.page(OLDEST).items()).isEqualTo(list.ids().subList(0, 20));
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P01 a page has at most as many items as asked for")
    void aPageIsNoLongerThanAskedFor(Lists lists) {
        Listing list = lists.on(open());

        assertThat(list.page(NEWEST.withLimit(1)).items()).isEqualTo(backwards(list, 22, 22));
        assertThat(list.page(OLDEST.withLimit(5)).items()).isEqualTo(list.ids().subList(0, 5));
        assertThat(list.page(OLDEST.withLimit(100)).items()).isEqualTo(list.ids());
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P01 a size out of the limits is refused")
    void aSizeOutOfTheLimitsIsRefused(Lists lists) {
        Scene stage = open();
        Listing list = lists.on(stage);

        for (int size : List.of(0, -1, stage.backend().limits().pageSize() + 1)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> list.page(NEWEST.withLimit(size)))
                    .satisfies(refused -> assertThat(refused.violations()).hasSize(1));
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P02 after leaves out the named item and what lies in front of it")
    void afterGivesWhatFollows(Lists lists) {
        Listing list = lists.on(open());

        assertThat(list.page(OLDEST.after(id(list, 4)).withLimit(3)).items())
                .isEqualTo(list.ids().subList(5, 8));
        assertThat(list.page(NEWEST.after(id(list, 4)).withLimit(3)).items()).isEqualTo(backwards(list, 3, 1));
        assertThat(list.page(OLDEST.after(id(list, 22))).items()).isEmpty();
        assertThat(list.page(NEWEST.after(id(list, 0))).items()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P02 before leaves out the named item and what lies behind it, and gives the items next to it")
    void beforeGivesWhatLiesInFront(Lists lists) {
        Listing list = lists.on(open());

        assertThat(list.page(OLDEST.before(id(list, 10)).withLimit(3)).items())
                .isEqualTo(list.ids().subList(7, 10));
        assertThat(list.page(NEWEST.before(id(list, 10)).withLimit(3)).items()).isEqualTo(backwards(list, 13, 11));
        assertThat(list.page(OLDEST.before(id(list, 2)).withLimit(3)).items())
                .isEqualTo(list.ids().subList(0, 2));
        assertThat(list.page(NEWEST.before(id(list, 22))).items()).isEmpty();
        assertThat(list.page(OLDEST.before(id(list, 0))).items()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P02 after and before together give what lies between, from after on")
    void bothGiveWhatLiesBetween(Lists lists) {
        Listing list = lists.on(open());

        PageRequest between = OLDEST.after(id(list, 4)).before(id(list, 8));

        assertThat(list.page(between).items()).isEqualTo(list.ids().subList(5, 8));
        assertThat(list.page(between.withLimit(2)).items()).isEqualTo(list.ids().subList(5, 7));
        assertThat(list.page(OLDEST.after(id(list, 8)).before(id(list, 4))).items())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P03 hasMore says whether there are further items behind the page")
    void hasMoreLooksBehind(Lists lists) {
        Listing list = lists.on(open());

        assertThat(list.page(NEWEST).hasMore()).isTrue();
        assertThat(list.page(NEWEST.withLimit(22)).hasMore()).isTrue();
        assertThat(list.page(NEWEST.withLimit(23)).hasMore()).isFalse();
        assertThat(list.page(OLDEST.after(id(list, 19)).withLimit(2)).hasMore()).isTrue();
        assertThat(list.page(OLDEST.after(id(list, 19)).withLimit(3)).hasMore()).isFalse();
        assertThat(list.page(OLDEST.after(id(list, 22))).hasMore()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P03 hasMore looks in front of the page where only before was given")
    void hasMoreLooksInFront(Lists lists) {
        Listing list = lists.on(open());

        assertThat(list.page(OLDEST.before(id(list, 10)).withLimit(9)).hasMore())
                .isTrue();
        assertThat(list.page(OLDEST.before(id(list, 10)).withLimit(10)).hasMore())
                .isFalse();
        assertThat(list.page(NEWEST.before(id(list, 10)).withLimit(11)).hasMore())
                .isTrue();
        assertThat(list.page(NEWEST.before(id(list, 10)).withLimit(12)).hasMore())
                .isFalse();
        assertThat(list.page(OLDEST.before(id(list, 0))).hasMore()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P04 a cursor that names no item is refused")
    void aCursorThatNamesNothingIsRefused(Lists lists) {
        Listing list = lists.on(open());

        for (PageRequest lost : List.of(NEWEST.after("none"), NEWEST.before("none"), OLDEST.after("none"))) {
            assertThatThrownBy(() -> list.page(lost))
                    .isInstanceOfAny(NotFoundException.class, InvalidRequestException.class)
                    .hasMessageContaining("none");
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P04 a blank cursor is refused")
    void aBlankCursorIsRefused(Lists lists) {
        Listing list = lists.on(open());

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> list.page(NEWEST.after(" ")));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> list.page(NEWEST.before("")));
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P01 P02 P03 pages of any size, laid one behind the other, are the whole list")
    void pagesAreTheWholeList(Lists lists) {
        Listing list = lists.on(open());

        for (int size = 1; size <= 24; size++) {
            List<String> all = new ArrayList<>();
            Page<String> page = list.page(OLDEST.withLimit(size));
            all.addAll(page.items());
            while (page.hasMore()) {
                page = list.page(OLDEST.withLimit(size).after(all.get(all.size() - 1)));
                all.addAll(page.items());
            }
            assertThat(all).as("pages of %s", size).isEqualTo(list.ids());
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    @DisplayName("P02 P03 every cursor, alone and in pairs, in both orders and several sizes, cuts the right page")
    void everyPage(Lists lists) {
        Listing list = lists.on(open());

        for (PageRequest order : List.of(OLDEST, NEWEST)) {
            List<String> all = order.equals(OLDEST) ? list.ids() : backwards(list, 22, 0);
            for (int after = -1; after < 23; after += 3) {
                for (int before = 0; before <= 23; before += 3) {
                    for (int limit : new int[] {1, 2, 7, 23}) {
                        assertPage(list, order.withLimit(limit), all, after, before, limit);
                    }
                }
            }
        }
    }

    /** Numbers count in the order of the page here; -1 and 23 stand for no cursor. */
    private static void assertPage(
            Listing list, PageRequest order, List<String> all, int after, int before, int limit) {
        PageRequest request =
                order.after(after < 0 ? null : all.get(after)).before(before == 23 ? null : all.get(before));

        Page<String> page = list.page(request);

        List<String> between = after + 1 < before ? all.subList(after + 1, before) : List.of();
        boolean nextToBefore = after < 0 && before < 23;
        int from = nextToBefore ? Math.max(0, between.size() - limit) : 0;
        assertThat(page.items())
                .as("%s", request)
                .isEqualTo(between.subList(from, Math.min(between.size(), from + limit)));
        assertThat(page.hasMore()).as("%s", request).isEqualTo(between.size() > limit);
    }

    private static String id(Listing list, int number) {
        return list.ids().get(number);
    }

    /** The items from one number down to another, both included. */
    private static List<String> backwards(Listing list, int from, int to) {
        List<String> part = new ArrayList<>(list.ids().subList(to, from + 1));
        Collections.reverse(part);
        return part;
    }
}

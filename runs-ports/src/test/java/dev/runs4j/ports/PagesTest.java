package dev.runs4j.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.PageRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final List<String> asked = new ArrayList<>();

    private Pages<String> of(List<Page<String>> pages) {
        Iterator<Page<String>> next = pages.iterator();
        return new Pages<>(
                PageRequest.ofSize(2),
                request -> {
                    asked.add(request.after().orElse("start"));
                    return next.next();
                },
                item -> item);
    }

    @Test
    void walksFromPageToPageByTheLastItem() {
        assertThat(of(List.of(
                        new Page<>(List.of("a", "b"), true),
                        new Page<>(List.of("c", "d"), true),
                        new Page<>(List.of("e"), false))))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(asked).containsExactly("start", "b", "d");
    }

    @Test
    void asksForAPageOnlyWhenItsFirstItemIsWanted() {
        Iterator<String> walk = of(List.of(new Page<>(List.of("a", "b"), true), new Page<>(List.of("c"), false)))
                .iterator();
        assertThat(asked).isEmpty();

        walk.next();
        walk.next();

        assertThat(asked).containsExactly("start");
        assertThat(walk.next()).isEqualTo("c");
        assertThat(asked).containsExactly("start", "b");
    }

    @Test
    void endsAtAnEmptyPageWhateverItSays() {
        assertThat(of(List.of(new Page<>(List.of("a"), true), new Page<>(List.of(), true))))
                .containsExactly("a");
    }

    @Test
    void endsWhenAServerGivesTheSamePageForEver() {
        Page<String> again = new Page<>(List.of("a", "b"), true);
        assertThat(of(List.of(again, again, again)).stream().toList()).containsExactly("a", "b");
        assertThat(asked).containsExactly("start", "b");
    }

    @Test
    void endsWhenAServerGoesInCircles() {
        Page<String> one = new Page<>(List.of("a", "b"), true);
        Page<String> other = new Page<>(List.of("c", "d"), true);
        assertThat(of(List.of(one, other, one, other))).containsExactly("a", "b", "c", "d");
        assertThat(asked).containsExactly("start", "b", "d");
    }

    @Test
    void givesItemsOfPagesThatOverlapOnce() {
        assertThat(of(List.of(
                        new Page<>(List.of("a", "b"), true),
                        new Page<>(List.of("b", "c"), true),
                        new Page<>(List.of("c", "d"), false))))
                .containsExactly("a", "b", "c", "d");
        assertThat(asked).containsExactly("start", "b", "c");
    }

    @Test
    void remembersAThousandIds() {
        List<Page<String>> pages = new ArrayList<>();
        for (int page = 0; page < 21; page++) {
            int first = page * 100;
            pages.add(new Page<>(
                    IntStream.range(first, first + 100)
                            .mapToObj(i -> "i" + i % 2_000)
                            .toList(),
                    true));
        }
        pages.add(new Page<>(List.of("last"), false));

        assertThat(of(pages).stream().toList()).hasSize(2_101).endsWith("i99", "last");
    }

    @Test
    void aWalkDoesNotBeginAtAnEnd() {
        assertThatThrownBy(() -> new Pages<String>(
                        PageRequest.FIRST.before("x"), request -> new Page<>(List.of(), false), item -> item))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("before: only together with after when a whole list is walked, but was x alone;"
                        + " ask for single pages instead");
        assertThat(new Pages<>(
                        PageRequest.FIRST.after("w").before("x"),
                        request -> new Page<>(List.of("w", "wx"), false),
                        item -> item))
                .containsExactly("wx");
    }

    @Test
    void hasNothingAfterTheEnd() {
        Iterator<String> walk = of(List.of(new Page<String>(List.of(), false))).iterator();

        assertThat(walk.hasNext()).isFalse();
        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
        assertThat(asked).containsExactly("start");
    }

    @Test
    void canBeStreamed() {
        assertThat(of(List.of(new Page<>(List.of("a", "b"), true), new Page<>(List.of("c"), false))).stream()
                        .limit(1))
                .containsExactly("a");
        assertThat(asked).containsExactly("start");
    }
}

package dev.runs4j.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.PageRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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

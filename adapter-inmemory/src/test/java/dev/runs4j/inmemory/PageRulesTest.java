package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of lists, on each of the five lists. */
class PageRulesTest {

    private static final int SIZE = 25;

    /**
     * A list of 25 items.
     *
     * @param name for the test's name
     * @param ids all ids, oldest first
     * @param page asks for a page of ids
     */
    record Listing(String name, List<String> ids, Function<PageRequest, Page<String>> page) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Listing> lists() {
        return Stream.of(messages(), runs(), steps(), threads(), assistants());
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("P01 a page has at most 20 items, newest first, where nothing was asked for")
    void theFirstPage(Listing list) {
        Page<String> page = list.page().apply(PageRequest.FIRST);

        assertThat(page.items()).isEqualTo(newestFirst(list).subList(0, 20));
        assertThat(page.hasMore()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("P01 a page has at most as many items as asked for, in the order asked for")
    void sizeAndOrder(Listing list) {
        assertThat(list.page().apply(PageRequest.oldestFirst().withLimit(3)).items())
                .isEqualTo(list.ids().subList(0, 3));
        assertThat(list.page().apply(PageRequest.ofSize(100)).items()).isEqualTo(newestFirst(list));
        assertThatThrownBy(() -> list.page().apply(PageRequest.ofSize(101)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> list.page().apply(PageRequest.ofSize(0))).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("P02 P03 every cursor, alone and in pairs, in both orders and many sizes, cuts the right page")
    void everyPage(Listing list) {
        for (SortOrder order : SortOrder.values()) {
            List<String> all = order == SortOrder.ASC ? list.ids() : newestFirst(list);
            for (int after = -1; after < SIZE; after += 3) {
                for (int before = 0; before <= SIZE; before += 3) {
                    for (int limit : new int[] {1, 2, 7, 25}) {
                        assertPage(list, order, all, after, before, limit);
                    }
                }
            }
        }
    }

    private static void assertPage(Listing list, SortOrder order, List<String> all, int after, int before, int limit) {
        PageRequest request = PageRequest.ofSize(limit)
                .withOrder(order)
                .after(after < 0 ? null : all.get(after))
                .before(before == SIZE ? null : all.get(before));

        Page<String> page = list.page().apply(request);

        List<String> between = after + 1 < before ? all.subList(after + 1, before) : List.of();
        boolean lastOnes = after < 0 && before < SIZE;
        int from = lastOnes ? Math.max(0, between.size() - limit) : 0;
        assertThat(page.items())
                .as("%s", request)
                .isEqualTo(between.subList(from, Math.min(between.size(), from + limit)));
        assertThat(page.hasMore()).as("%s", request).isEqualTo(between.size() > limit);
    }

    @ParameterizedTest
    @MethodSource("lists")
    @DisplayName("P04 a cursor that names no item is refused")
    void anUnknownCursorIsRefused(Listing list) {
        assertThatThrownBy(() -> list.page().apply(PageRequest.FIRST.after("nothing_0001")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> list.page().apply(PageRequest.FIRST.before("nothing_0001")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("P05 a walk gives every item exactly once, even when others come and go meanwhile")
    void aWalkGivesEveryItemOnce() {
        Stage stage = Stage.open();
        String thread = stage.thread(texts(50));
        List<String> all =
                stage.messages().listAll(thread).stream().map(Message::id).toList();
        List<String> seen = new ArrayList<>();
        int turn = 0;
        for (Message message : stage.messages().listAll(thread, null, PageRequest.ofSize(7), CallOptions.DEFAULT)) {
            seen.add(message.id());
            stage.messages().create(thread, NewMessage.user("new"));
            if (++turn % 10 == 0) {
                stage.messages().delete(thread, seen.get(seen.size() - 2));
            }
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    @DisplayName("P05 a walk over threads gives every thread exactly once")
    void aWalkOverThreads() {
        Stage stage = Stage.open(setup -> setup.maxThreads(40));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(stage.thread());
        }

        assertThat(stage.threads().listAll(PageRequest.oldestFirst().withLimit(7), CallOptions.DEFAULT))
                .extracting(ConversationThread::id)
                .containsExactlyElementsOf(all);
    }

    private static Listing messages() {
        Stage stage = Stage.open();
        String thread = stage.thread(texts(SIZE));
        return listing(
                "messages", request -> stage.messages().list(thread, null, request, CallOptions.DEFAULT), Message::id);
    }

    private static Listing runs() {
        Stage stage = Stage.playing(Plot.ANSWERS);
        String thread = stage.thread();
        for (int i = 0; i < SIZE; i++) {
            stage.settled(stage.runOn(thread));
        }
        return listing("runs", request -> stage.runs().list(thread, request, CallOptions.DEFAULT), Run::id);
    }

    private static Listing steps() {
        ScriptSteps script = Script.says("1");
        for (int i = 1; i < SIZE; i++) {
            script = script.says("more");
        }
        Stage stage = Stage.open().play(script.completes());
        RunRef run = stage.run();
        stage.advance(Duration.ofMinutes(1));
        return listing(
                "steps", request -> stage.runs().steps(run, request, Set.of(), CallOptions.DEFAULT), RunStep::id);
    }

    private static Listing threads() {
        Stage stage = Stage.open();
        for (int i = 0; i < SIZE; i++) {
            stage.thread();
        }
        return listing(
                "threads", request -> stage.threads().list(request, CallOptions.DEFAULT), ConversationThread::id);
    }

    private static Listing assistants() {
        Stage stage = Stage.open();
        for (int i = 1; i < SIZE; i++) {
            stage.port().assistants().create(CreateAssistant.of("m").build());
        }
        return listing(
                "assistants", request -> stage.port().assistants().list(request, CallOptions.DEFAULT), Assistant::id);
    }

    private static <T> Listing listing(String name, Function<PageRequest, Page<T>> list, Function<T, String> id) {
        Function<PageRequest, Page<String>> ids = request -> {
            Page<T> page = list.apply(request);
            return new Page<>(page.items().stream().map(id).toList(), page.hasMore());
        };
        List<String> all = ids.apply(PageRequest.oldestFirst().withLimit(100)).items();
        assertThat(all).hasSize(SIZE).doesNotHaveDuplicates();
        return new Listing(name, all, ids);
    }

    private static List<String> newestFirst(Listing list) {
        List<String> reversed = new ArrayList<>(list.ids());
        Collections.reverse(reversed);
        return reversed;
    }

    private static String[] texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "text " + i).toArray(String[]::new);
    }
}

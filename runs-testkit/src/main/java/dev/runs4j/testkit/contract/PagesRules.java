package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Pages;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class PagesRules extends Rules {

    PagesRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = open();
    private final Messages messages = stage.messages();
    private final String thread = stage.thread();

    @ParameterizedTest
    @MethodSource("dev.runs4j.testkit.contract.Lists#all")
    @DisplayName("P05 every item comes exactly once, in the order asked for, whatever the size of a page")
    void everyItemComesOnce(Lists lists) {
        Listing list = lists.on(open());

        for (int size : List.of(1, 2, 7, 22, 23, 24, 100)) {
            PageRequest oldest = PageRequest.oldestFirst().withLimit(size);
            assertThat(new Pages<>(oldest, list::page, id -> id)).containsExactlyElementsOf(list.ids());
        }
        List<String> newestFirst = new ArrayList<>();
        new Pages<>(PageRequest.ofSize(7), list::page, id -> id).forEach(id -> newestFirst.add(0, id));
        assertThat(newestFirst).isEqualTo(list.ids());
    }

    @Test
    @DisplayName(
            "P05 items that come during a walk disturb nothing: newest first they lie in front, oldest first they follow")
    void newItemsDisturbNothing() {
        say("1", "2", "3", "4", "5");
        Iterator<Message> newestFirst = walk(PageRequest.ofSize(2));
        Iterator<Message> oldestFirst = walk(PageRequest.oldestFirst().withLimit(2));
        assertThat(newestFirst.next().text()).isEqualTo("5");
        assertThat(oldestFirst.next().text()).isEqualTo("1");

        say("6", "7");

        assertThat(rest(newestFirst)).containsExactly("4", "3", "2", "1");
        assertThat(rest(oldestFirst)).containsExactly("2", "3", "4", "5", "6", "7");
    }

    @Test
    @DisplayName("P05 items that go during a walk, seen or not, make no other item come twice or not at all")
    void removedItemsDisturbNothing() {
        stage.needs(Capability.DELETE_MESSAGE);
        List<String> ids = say("1", "2", "3", "4", "5", "6");
        Iterator<Message> walk = walk(PageRequest.oldestFirst().withLimit(2));
        assertThat(walk.next().text()).isEqualTo("1");
        assertThat(walk.next().text()).isEqualTo("2");

        messages.delete(thread, ids.get(0));
        messages.delete(thread, ids.get(3));

        assertThat(rest(walk)).containsExactly("3", "5", "6");
    }

    @Test
    @DisplayName("P05 a walk gives every item once, even while others come with every step and seen ones go")
    void comingsAndGoingsDisturbNothing() {
        stage.needs(Capability.DELETE_MESSAGE);
        List<String> ids = say(IntStream.range(0, 50).mapToObj(String::valueOf).toArray(String[]::new));
        List<String> seen = new ArrayList<>();
        for (Message message : messages.listAll(thread, null, PageRequest.ofSize(7), CallOptions.DEFAULT)) {
            seen.add(message.id());
            say("new");
            if (seen.size() % 10 == 0) {
                messages.delete(thread, seen.get(seen.size() - 2));
            }
        }

        Collections.reverse(seen);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    @DisplayName("P05 an empty list has no items")
    void anEmptyListHasNoItems() {
        assertThat(messages.listAll(thread)).isEmpty();
        assertThat(stage.runs().listAll(thread)).isEmpty();
    }

    @Test
    @DisplayName("P05 each walk begins anew, and what goes wrong comes out of the walk")
    void eachWalkBeginsAnew() {
        say("1", "2", "3");
        Pages<Message> pages = messages.listAll(thread, null, PageRequest.ofSize(2), CallOptions.DEFAULT);
        stage.loseSecondPageOfMessages();

        Iterator<Message> broken = pages.iterator();
        assertThat(broken.next().text()).isEqualTo("3");
        assertThat(broken.next().text()).isEqualTo("2");
        assertThatExceptionOfType(BackendUnavailableException.class).isThrownBy(broken::hasNext);

        assertThat(pages).extracting(Message::text).containsExactly("3", "2", "1");
        assertThat(pages).hasSize(3);
        stage.threads().delete(thread);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> pages.iterator().hasNext());
    }

    private List<String> say(String... texts) {
        List<String> ids = new ArrayList<>();
        for (String text : texts) {
            ids.add(messages.create(thread, NewMessage.user(text)).id());
        }
        return ids;
    }

    private Iterator<Message> walk(PageRequest first) {
        return messages.listAll(thread, null, first, CallOptions.DEFAULT).iterator();
    }

    private static List<String> rest(Iterator<Message> walk) {
        List<String> texts = new ArrayList<>();
        walk.forEachRemaining(message -> texts.add(message.text()));
        return texts;
    }
}

package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One of the lists of the ports, with 23 items.
 *
 * @param name what is listed
 * @param ids the items' ids, oldest first
 * @param source cuts a page, of which the ids are shown
 */
record Listing(String name, List<String> ids, Function<PageRequest, Page<String>> source) {

    private static final int ITEMS = 23;
    private static final CallOptions PLAIN = CallOptions.DEFAULT;

    /** All lists of all ports. */
    static Stream<Listing> all() {
        return Stream.of(runs(), steps(), messages(), messagesOfARun(), threads(), assistants());
    }

    Page<String> page(PageRequest wanted) {
        return source.apply(wanted);
    }

    private static Listing runs() {
        Stage stage = Stage.playing(Plot.ANSWERS);
        String thread = stage.thread();
        return new Listing(
                "runs",
                times(() -> stage.settled(stage.runOn(thread)).runId()),
                page -> ids(stage.runs().list(thread, page, PLAIN), Run::id));
    }

    private static Listing steps() {
        Stage stage = Stage.open();
        RunRef run = stage.playedOut(Plot.TALKS);
        return listing("steps", page -> ids(stage.runs().steps(run, page, Set.of(), PLAIN), RunStep::id));
    }

    private static Listing messages() {
        Stage stage = Stage.open();
        String thread = stage.thread();
        return new Listing(
                "messages",
                times(() ->
                        stage.messages().create(thread, NewMessage.user("Hi")).id()),
                page -> ids(stage.messages().list(thread, null, page, PLAIN), Message::id));
    }

    private static Listing messagesOfARun() {
        Stage stage = Stage.open();
        RunRef run = stage.playedOut(Plot.TALKS);
        stage.messages().create(run.threadId(), NewMessage.user("Enough"));
        return listing(
                "messages of a run",
                page -> ids(stage.messages().list(run.threadId(), run.runId(), page, PLAIN), Message::id));
    }

    private static Listing threads() {
        Stage stage = Stage.open();
        return new Listing(
                "threads",
                times(stage::thread),
                page -> ids(stage.threads().list(page, PLAIN), ConversationThread::id));
    }

    /** Some may be there already. */
    private static Listing assistants() {
        Assistants assistants = Stage.open().backend().assistants();
        int there = assistants.list(PageRequest.FIRST, PLAIN).items().size();
        for (int i = there; i < ITEMS; i++) {
            assistants.create(CreateAssistant.of("model-a").build());
        }
        return listing("assistants", page -> ids(assistants.list(page, PLAIN), Assistant::id));
    }

    /** A list whose ids nobody was told when its items were made. */
    private static Listing listing(String name, Function<PageRequest, Page<String>> source) {
        PageRequest all = PageRequest.oldestFirst().withLimit(100);
        return new Listing(name, source.apply(all).items(), source);
    }

    private static List<String> times(Supplier<String> create) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            ids.add(create.get());
        }
        return ids;
    }

    private static <T> Page<String> ids(Page<T> page, Function<T, String> id) {
        return new Page<>(page.items().stream().map(id).toList(), page.hasMore());
    }

    @Override
    public String toString() {
        return name;
    }
}

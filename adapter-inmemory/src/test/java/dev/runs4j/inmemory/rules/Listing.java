package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.time.VirtualClock;
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

    private static RunsBackend backend(Script script) {
        return InMemoryBackend.builder()
                .clock(VirtualClock.manual(RulesFixtureB.START))
                .instant()
                .withoutDefaultAssistant()
                .script("rule", script)
                .build();
    }

    private static Listing runs() {
        RunsBackend backend = backend(Script.answers("Yes"));
        String thread = backend.threads().create().id();
        String assistant = assistant(backend);
        return new Listing(
                "runs",
                times(() -> run(backend, thread, assistant).id()),
                page -> ids(backend.runs().list(thread, page, PLAIN), Run::id));
    }

    private static Listing steps() {
        RunsBackend backend = backend(talkative());
        RunRef run = run(backend, backend.threads().create().id(), assistant(backend))
                .ref();
        Function<PageRequest, Page<String>> source =
                page -> ids(backend.runs().steps(run, page, Set.of(), PLAIN), RunStep::id);
        return new Listing(
                "steps", source.apply(PageRequest.oldestFirst().withLimit(100)).items(), source);
    }

    private static Listing messages() {
        RunsBackend backend = backend(Script.answers("Yes"));
        String thread = backend.threads().create().id();
        return new Listing(
                "messages",
                times(() ->
                        backend.messages().create(thread, NewMessage.user("Hi")).id()),
                page -> ids(backend.messages().list(thread, null, page, PLAIN), Message::id));
    }

    private static Listing messagesOfARun() {
        RunsBackend backend = backend(talkative());
        String thread = backend.threads().create(NewMessage.userMessage("Talk")).id();
        Run run = run(backend, thread, assistant(backend));
        backend.messages().create(thread, NewMessage.user("Enough"));
        Function<PageRequest, Page<String>> source =
                page -> ids(backend.messages().list(thread, run.id(), page, PLAIN), Message::id);
        return new Listing(
                "messages of a run",
                source.apply(PageRequest.oldestFirst().withLimit(100)).items(),
                source);
    }

    private static Listing threads() {
        RunsBackend backend = backend(Script.answers("Yes"));
        return new Listing(
                "threads",
                times(() -> backend.threads().create().id()),
                page -> ids(backend.threads().list(page, PLAIN), ConversationThread::id));
    }

    private static Listing assistants() {
        RunsBackend backend = backend(Script.answers("Yes"));
        return new Listing(
                "assistants",
                times(() -> assistant(backend)),
                page -> ids(backend.assistants().list(page, PLAIN), Assistant::id));
    }

    /** Says 23 things, each in a message and a step of its own. */
    private static Script talkative() {
        var saying = Script.says("1");
        for (int i = 2; i < ITEMS; i++) {
            saying = saying.says(String.valueOf(i));
        }
        return saying.answers("23");
    }

    private static String assistant(RunsBackend backend) {
        return backend.assistants()
                .create(CreateAssistant.of("model-a").build())
                .id();
    }

    private static Run run(RunsBackend backend, String thread, String assistant) {
        return backend.runs().create(CreateRun.on(thread).by(assistant).build()).value();
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

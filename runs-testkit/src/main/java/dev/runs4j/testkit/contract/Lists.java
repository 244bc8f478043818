package dev.runs4j.testkit.contract;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists of the ports; each can be filled with as many items as {@link Listing} wants. */
enum Lists {
    RUNS("runs") {
        @Override
        Listing on(Scene stage) {
            String thread = stage.play(Plot.ANSWERS).thread();
            return Listing.making(
                    () -> stage.settled(stage.runOn(thread)).runId(),
                    page -> ids(stage.runs().list(thread, page, PLAIN), Run::id));
        }
    },
    STEPS("steps") {
        @Override
        Listing on(Scene stage) {
            RunRef run = stage.playedOut(Plot.TALKS);
            return Listing.of(page -> ids(stage.runs().steps(run, page, Set.of(), PLAIN), RunStep::id));
        }
    },
    MESSAGES("messages") {
        @Override
        Listing on(Scene stage) {
            String thread = stage.thread();
            return Listing.making(
                    () -> stage.messages().create(thread, NewMessage.user("Hi")).id(),
                    page -> ids(stage.messages().list(thread, null, page, PLAIN), Message::id));
        }
    },
    MESSAGES_OF_A_RUN("messages of a run") {
        @Override
        Listing on(Scene stage) {
            RunRef run = stage.playedOut(Plot.TALKS);
            stage.messages().create(run.threadId(), NewMessage.user("Enough"));
            return Listing.of(
                    page -> ids(stage.messages().list(run.threadId(), run.runId(), page, PLAIN), Message::id));
        }
    },
    THREADS("threads") {
        @Override
        Listing on(Scene stage) {
            stage.needs(Capability.LIST_THREADS);
            return Listing.making(
                    stage::thread, page -> ids(stage.threads().list(page, PLAIN), ConversationThread::id));
        }
    },
    ASSISTANTS("assistants") {
        /** Some may be there already. */
        @Override
        Listing on(Scene stage) {
            stage.needs(Capability.ASSISTANTS);
            Assistants assistants = stage.backend().assistants();
            int there = assistants.list(PageRequest.FIRST, PLAIN).items().size();
            for (int i = there; i < Listing.ITEMS; i++) {
                assistants.create(CreateAssistant.of("model-a").build());
            }
            return Listing.of(page -> ids(assistants.list(page, PLAIN), Assistant::id));
        }
    };

    private static final CallOptions PLAIN = CallOptions.DEFAULT;

    private final String title;

    Lists(String title) {
        this.title = title;
    }

    /** Fills the list. */
    abstract Listing on(Scene stage);

    static Stream<Lists> all() {
        return Stream.of(values());
    }

    private static <T> Page<String> ids(Page<T> page, Function<T, String> id) {
        return new Page<>(page.items().stream().map(id).toList(), page.hasMore());
    }

    @Override
    public String toString() {
        return title;
    }
}

package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.RunsException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends whose pages are wrong. */
final class PageMutants {

    private static final String THREADS = "threads.list";

    private PageMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "P01",
                        "a page has 19 items where nothing was asked for",
                        "messages.list",
                        PageMutants::nineteen),
                Mutant.of("P02", "before gives the first items, not the next ones", THREADS, PageMutants::farAway),
                Mutant.of("P03", "behind a full page there seems to be more", THREADS, PageMutants::moreBehindFull),
                Mutant.of("P04", "a cursor that names nothing gives an empty page", THREADS, PageMutants::lenient),
                Mutant.remembering(
                        "P05",
                        "a message that comes between two pages costs another one its place",
                        "messages.create messages.list",
                        Skipping::new));
    }

    private static @Nullable Object nineteen(Call call) throws Throwable {
        PageRequest asked = call.the(PageRequest.class);
        return asked.limit().isEmpty() ? call.proceedWith(asked.withLimit(19)) : call.proceed();
    }

    private static @Nullable Object farAway(Call call) throws Throwable {
        PageRequest asked = call.the(PageRequest.class);
        Page<?> page = (Page<?>) call.proceed();
        String before = asked.before().orElse(null);
        if (before == null || asked.after().isPresent()) {
            return page;
        }
        List<ConversationThread> first = call.sound()
                .threads()
                .list(asked.before(null), CallOptions.DEFAULT)
                .items();
        return new Page<>(
                first.stream().takeWhile(thread -> !thread.id().equals(before)).toList(), page.hasMore());
    }

    private static @Nullable Object moreBehindFull(Call call) throws Throwable {
        Page<?> page = (Page<?>) call.proceed();
        int size = call.the(PageRequest.class).limit().orElse(20);
        return new Page<>(page.items(), page.hasMore() || page.items().size() == size);
    }

    private static @Nullable Object lenient(Call call) throws Throwable {
        PageRequest asked = call.the(PageRequest.class);
        try {
            return call.proceed();
        } catch (RunsException refusal) {
            if (asked.after().or(asked::before).filter(id -> !id.isBlank()).isPresent()) {
                return new Page<>(List.of(), false);
            }
            throw refusal;
        }
    }

    /** Skips an item of the next page when a message has come since the page before. */
    private static final class Skipping implements Tamper {

        private final Set<String> listed = ConcurrentHashMap.newKeySet();
        private final Set<String> moved = ConcurrentHashMap.newKeySet();

        @Override
        public @Nullable Object on(Call call) throws Throwable {
            return call.of("messages.create") ? create(call) : list(call);
        }

        private @Nullable Object create(Call call) throws Throwable {
            String thread = call.the(CreateMessage.class).threadId();
            if (listed.contains(thread)) {
                moved.add(thread);
            }
            return call.proceed();
        }

        private @Nullable Object list(Call call) throws Throwable {
            String thread = call.text(0);
            boolean further = call.the(PageRequest.class).after().isPresent();
            Page<?> page = (Page<?>) call.proceed();
            listed.add(thread);
            boolean late = moved.remove(thread) && further && !page.items().isEmpty();
            return late ? new Page<>(page.items().subList(1, page.items().size()), page.hasMore()) : page;
        }
    }
}

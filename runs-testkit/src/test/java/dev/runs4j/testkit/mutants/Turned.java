package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.ports.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns around lists that fit on one page of the usual size; what the rules of pages look at is longer. */
final class Turned {

    private Turned() {}

    /** Turns around what is asked for oldest first. */
    static @Nullable Object oldestFirst(Call call) throws Throwable {
        boolean oldestFirst = call.the(PageRequest.class).order().equals(Optional.of(SortOrder.ASC));
        return oldestFirst ? turned(call) : call.proceed();
    }

    /** Turns around what is asked for in no order. */
    static @Nullable Object byDefault(Call call) throws Throwable {
        return call.the(PageRequest.class).order().isEmpty() ? turned(call) : call.proceed();
    }

    private static @Nullable Object turned(Call call) throws Throwable {
        PageRequest asked = call.the(PageRequest.class);
        Page<?> page = (Page<?>) call.proceed();
        boolean plain = asked.limit().isEmpty()
                && asked.after().isEmpty()
                && asked.before().isEmpty();
        if (!plain || page.hasMore()) {
            return page;
        }
        List<Object> items = new ArrayList<>(page.items());
        Collections.reverse(items);
        return new Page<>(items, false);
    }
}

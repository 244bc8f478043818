package dev.runs4j.domain.command;

import dev.runs4j.domain.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: size, order and exclusive cursors (official schema 2.3.0: 1 to 100 items, 20 by default). Immutable.
 */
public final class PageRequest implements Command {

    /** The first page in the server's default size and order, newest first. */
    public static final PageRequest FIRST = new PageRequest(null, null, null, null);

    private final @Nullable Integer limit;
    private final @Nullable SortOrder order;
    private final @Nullable String after;
    private final @Nullable String before;

    private PageRequest(
            @Nullable Integer limit, @Nullable SortOrder order, @Nullable String after, @Nullable String before) {
        this.limit = limit;
        this.order = order;
        this.after = after;
        this.before = before;
    }

    /** Asks for the first page of this size; 1 to 100. */
    public static PageRequest ofSize(int limit) {
        return FIRST.withLimit(limit);
    }

    /** Asks for oldest first. */
    public static PageRequest oldestFirst() {
        return FIRST.withOrder(SortOrder.ASC);
    }

    /** {@return the largest number of items; absent means the server's default, 20} */
    public Optional<Integer> limit() {
        return Optional.ofNullable(limit);
    }

    /** {@return the order; absent means the server's default, newest first} */
    public Optional<SortOrder> order() {
        return Optional.ofNullable(order);
    }

    /** {@return the id after which the page begins, in the chosen order, itself left out} */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /** {@return the id before which the page ends, in the chosen order, itself left out} */
    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    /** {@return a copy with this size} */
    public PageRequest withLimit(int size) {
        return new PageRequest(size, order, after, before);
    }

    /** {@return a copy with this order} */
    public PageRequest withOrder(SortOrder wanted) {
        return new PageRequest(limit, wanted, after, before);
    }

    /** {@return a copy that begins after this id; null for the beginning} */
    public PageRequest after(@Nullable String id) {
        return new PageRequest(limit, order, id, before);
    }

    /** {@return a copy that ends before this id; null for the end} */
    public PageRequest before(@Nullable String id) {
        return new PageRequest(limit, order, after, id);
    }

    @Override
    public Set<Capability> needs() {
        return Set.of();
    }

    @Override
    public List<Violation> check(Limits limits) {
        return new Checks(limits)
                .range("limit", limit, 1, limits.pageSize())
                .optionalId("after", after)
                .optionalId("before", before)
                .violations();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageRequest that && equalTo(that);
    }

    private boolean equalTo(PageRequest other) {
        return Objects.equals(limit, other.limit)
                && order == other.order
                && Objects.equals(after, other.after)
                && Objects.equals(before, other.before);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, order, after, before);
    }

    @Override
    public String toString() {
        return "PageRequest[limit=" + limit + ", order=" + order + ", after=" + after + ", before=" + before + "]";
    }
}

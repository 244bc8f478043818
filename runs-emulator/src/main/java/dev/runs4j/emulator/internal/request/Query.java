package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query of one request. Parameters that the operation does not have are passed over, as gateways add their own. */
public final class Query {

    /** No query. */
    public static final Query NONE = new Query(List.of());

    private static final List<String> ORDERS = List.of("asc", "desc");
    private static final List<String> INCLUDES =
            Include.values().stream().map(Include::text).toList();

    private final List<String> namesAndValues;

    private Query(List<String> namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /** Reads the part of an address behind the question mark; null for none. */
    public static Query parse(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        List<String> pairs = new ArrayList<>();
        for (int from = 0; from <= raw.length(); ) {
            int end = raw.indexOf('&', from);
            int to = end < 0 ? raw.length() : end;
            pair(raw.substring(from, to), pairs);
            from = to + 1;
        }
        return new Query(pairs);
    }

    private static void pair(String pair, List<String> pairs) {
        int equals = pair.indexOf('=');
        String name = PercentText.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
        String value = PercentText.decodeForm(equals < 0 ? "" : pair.substring(equals + 1));
        if (name == null || value == null) {
            throw Refusals.pattern("query", "UTF-8 in percent-encoding");
        }
        pairs.add(name);
        pairs.add(value);
    }

    /** {@return which part of a list is wanted} */
    public PageRequest page(Rules rules) {
        PageRequest page = PageRequest.FIRST;
        if (this == NONE) {
            return page;
        }
        String limit = last("limit");
        if (limit != null) {
            page = page.withLimit(limit(limit, rules.limits().pageSize()));
        }
        String order = last("order");
        if (order != null) {
            page = page.withOrder(order(order));
        }
        return page.after(filled("after")).before(filled("before"));
    }

    /** {@return the version of the protocol that the request names; null for none} */
    public @Nullable String version() {
        return last("api-version");
    }

    /** {@return the run whose messages are wanted; null for all} */
    public @Nullable String runId() {
        return filled("run_id");
    }

    /** {@return what more is wanted than usual} */
    public Set<Include> include() {
        Set<Include> include = new LinkedHashSet<>();
        for (String word : includeWords()) {
            include.add(include(word, include.size()));
        }
        return include;
    }

    /** {@return the words that say what more is wanted, whether anybody knows them or not} */
    public List<String> includeWords() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            String name = namesAndValues.get(i);
            if (name.equals("include[]") || name.equals("include") || name.matches("include\\[\\d+]")) {
                words.add(namesAndValues.get(i + 1));
            }
        }
        return words;
    }

    private static Include include(String value, int position) {
        if (!INCLUDES.contains(value)) {
            throw Refusals.value("include[" + position + "]", value, INCLUDES);
        }
        return Include.of(value);
    }

    /** {@return a whole number, -1 or more; -1 where it is away} */
    public long number(String name) {
        String text = filled(name);
        try {
            return text == null ? -1 : Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw Refusals.type(name, JsonKind.INTEGER, JsonKind.STRING);
        }
    }

    private static int limit(String text, int most) {
        long limit;
        try {
            limit = Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw Refusals.type("limit", JsonKind.INTEGER, JsonKind.STRING);
        }
        if (limit < 1) {
            throw Refusals.tooSmall("integer", "limit", "1", text);
        }
        if (limit > most) {
            throw Refusals.tooLarge("integer", "limit", String.valueOf(most), text);
        }
        return (int) limit;
    }

    private static SortOrder order(String word) {
        return switch (word) {
            case "asc" -> SortOrder.ASC;
            case "desc" -> SortOrder.DESC;
            default -> throw Refusals.value("order", word, ORDERS);
        };
    }

    /** {@return a parameter; null where it is away or empty: some clients send their parameters always} */
    public @Nullable String filled(String name) {
        String value = last(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private @Nullable String last(String name) {
        for (int i = namesAndValues.size() - 2; i >= 0; i -= 2) {
            if (namesAndValues.get(i).equals(name)) {
                return namesAndValues.get(i + 1);
            }
        }
        return null;
    }
}

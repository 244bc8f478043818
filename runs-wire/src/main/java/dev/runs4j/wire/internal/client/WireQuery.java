package dev.runs4j.wire.internal.client;

import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.SortOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Query parameters as the official schema 2.3.0 names them, values encoded; what was not asked for is left to the server. */
public final class WireQuery {

    private static final String INCLUDE = "include[]";

    private WireQuery() {}

    /** Asks for a page. */
    public static Map<String, Object> page(PageRequest page) {
        return page.equals(PageRequest.FIRST) ? Map.of() : Collections.unmodifiableMap(fields(page));
    }

    /** Asks for a page of the messages that a run wrote. */
    public static Map<String, Object> page(PageRequest page, String runId) {
        Map<String, Object> fields = fields(page);
        fields.put("run_id", Percent.encode(runId));
        return Collections.unmodifiableMap(fields);
    }

    /** Asks for a page with more content than usual. */
    public static Map<String, Object> page(PageRequest page, Set<Include> include) {
        if (include.isEmpty()) {
            return page(page);
        }
        Map<String, Object> fields = fields(page);
        fields.put(INCLUDE, texts(include));
        return Collections.unmodifiableMap(fields);
    }

    /** Asks for more content than usual. */
    public static Map<String, Object> include(Set<Include> include) {
        return include.isEmpty() ? Map.of() : Map.of(INCLUDE, texts(include));
    }

    private static Map<String, Object> fields(PageRequest page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        page.limit().ifPresent(limit -> fields.put("limit", limit));
        page.order().ifPresent(order -> fields.put("order", text(order)));
        page.after().ifPresent(id -> fields.put("after", Percent.encode(id)));
        page.before().ifPresent(id -> fields.put("before", Percent.encode(id)));
        return fields;
    }

    private static String text(SortOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Set<Include> include) {
        List<String> texts = new ArrayList<>(include.size());
        for (Include wanted : include) {
            texts.add(Percent.encode(wanted.text()));
        }
        Collections.sort(texts); // A set has no order; a request shall look the same each time.
        return texts;
    }
}

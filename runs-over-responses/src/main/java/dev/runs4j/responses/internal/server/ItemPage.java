package dev.runs4j.responses.internal.server;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A page of items. Immutable, but for the trees.
 *
 * @param items in the order that was asked for
 * @param hasMore whether the server has more behind them
 */
public record ItemPage(List<JsonNode> items, boolean hasMore) {

    /** Copies the list. */
    public ItemPage {
        items = List.copyOf(items);
    }
}

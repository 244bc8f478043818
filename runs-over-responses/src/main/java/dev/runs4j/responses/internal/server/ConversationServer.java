package dev.runs4j.responses.internal.server;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.ports.CallOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Conversations, their items, and responses as documents. All throw {@link dev.runs4j.ports.error.RunsException}; what is not there is a
 * {@link dev.runs4j.ports.error.NotFoundException} of what the caller knows it as: a conversation as a thread, an item as a message. Reads are made
 * again as the backend's settings say; writes only where nothing was done. Safe for many threads.
 */
public interface ConversationServer {

    /** So many items a server takes at once (official schema 2.3.0). */
    int MOST_ITEMS = 20;

    /**
     * Makes a conversation.
     *
     * @param items what it begins with, at most {@link #MOST_ITEMS}
     * @param metadata its metadata
     * @return the conversation as the server shows it: {@code id}, {@code created_at}, {@code metadata}
     */
    JsonNode createConversation(List<JsonText> items, Metadata metadata, CallOptions options);

    /** {@return a conversation} */
    JsonNode conversation(String conversation, CallOptions options);

    /** {@return a conversation whose metadata were replaced} */
    JsonNode changeConversation(String conversation, Metadata metadata, CallOptions options);

    /** Takes a conversation away; the server keeps its items. */
    void deleteConversation(String conversation, CallOptions options);

    /**
     * Adds items.
     *
     * @param items at most {@link #MOST_ITEMS}
     * @return the items as the server shows them, in their order
     * @throws dev.runs4j.ports.error.ThreadBusyException when the conversation is locked
     */
    List<JsonNode> addItems(String conversation, List<JsonText> items, CallOptions options);

    /** {@return a page of the items of a conversation, of all kinds} */
    ItemPage items(String conversation, ItemQuery query, CallOptions options);

    /** {@return an item} */
    JsonNode item(String conversation, String item, CallOptions options);

    /** Takes an item away. */
    void deleteItem(String conversation, String item, CallOptions options);

    /**
     * Reads a response as a whole.
     *
     * @param include what is wanted beside the usual, by the server's names
     * @return the response; null where the server does not know it, or not any more
     */
    @Nullable
    JsonNode response(String response, List<String> include, CallOptions options);

    /** {@return a page of the items that a response was given; an empty one where the server does not know it} */
    ItemPage inputItems(String response, ItemQuery query, CallOptions options);

    /** Takes a response away; one that is not there is none. */
    void deleteResponse(String response, CallOptions options);
}

package dev.runs4j.emulator.internal.responses;

import dev.runs4j.emulator.responses.ResponsesDialect;
import dev.runs4j.emulator.responses.ResponsesOperation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address, and what each method does there. */
enum ResponsesPlace {
    RESPONSES(null, ResponsesOperation.CREATE_RESPONSE, null),
    LISTED_RESPONSES(ResponsesOperation.LIST_RESPONSES, ResponsesOperation.CREATE_RESPONSE, null),
    INPUT_TOKENS(null, ResponsesOperation.COUNT_INPUT_TOKENS, null),
    RESPONSE(ResponsesOperation.GET_RESPONSE, null, ResponsesOperation.DELETE_RESPONSE),
    CANCEL(null, ResponsesOperation.CANCEL_RESPONSE, null),
    INPUT_ITEMS(ResponsesOperation.LIST_INPUT_ITEMS, null, null),
    CONVERSATIONS(null, ResponsesOperation.CREATE_CONVERSATION, null),
    LISTED_CONVERSATIONS(ResponsesOperation.LIST_CONVERSATIONS, ResponsesOperation.CREATE_CONVERSATION, null),
    CONVERSATION(
            ResponsesOperation.GET_CONVERSATION,
            ResponsesOperation.UPDATE_CONVERSATION,
            ResponsesOperation.DELETE_CONVERSATION),
    ITEMS(ResponsesOperation.LIST_ITEMS, ResponsesOperation.CREATE_ITEMS, null),
    ITEM(ResponsesOperation.GET_ITEM, null, ResponsesOperation.DELETE_ITEM);

    private final @Nullable ResponsesOperation get;
    private final @Nullable ResponsesOperation post;
    private final @Nullable ResponsesOperation delete;

    ResponsesPlace(
            @Nullable ResponsesOperation get, @Nullable ResponsesOperation post, @Nullable ResponsesOperation delete) {
        this.get = get;
        this.post = post;
        this.delete = delete;
    }

    Optional<ResponsesOperation> operation(String method) {
        return Optional.ofNullable(
                switch (method) {
                    case "GET" -> get;
                    case "POST" -> post;
                    case "DELETE" -> delete;
                    default -> null;
                });
    }

    /** {@return the methods that do something here, as the header {@code Allow} lists them} */
    String allowed() {
        return Stream.of("GET", "POST", "DELETE")
                .filter(method -> operation(method).isPresent())
                .collect(Collectors.joining(", "));
    }

    /** {@return what is at this path; null for nothing} */
    static @Nullable ResponsesPlace at(List<String> segments, ResponsesDialect dialect) {
        return switch (segments.get(0)) {
            case "responses" -> onResponses(segments, dialect.hasLists());
            // Where there are no conversations, no method is better than another.
            case "conversations" -> onConversations(segments, dialect.hasLists() || !dialect.hasConversations());
            default -> null;
        };
    }

    private static @Nullable ResponsesPlace onResponses(List<String> segments, boolean lists) {
        return switch (segments.size()) {
            case 1 -> lists ? LISTED_RESPONSES : RESPONSES;
            case 2 -> segments.get(1).equals("input_tokens") ? INPUT_TOKENS : RESPONSE;
            case 3 ->
                switch (segments.get(2)) {
                    case "cancel" -> CANCEL;
                    case "input_items" -> INPUT_ITEMS;
                    default -> null;
                };
            default -> null;
        };
    }

    private static @Nullable ResponsesPlace onConversations(List<String> segments, boolean lists) {
        return switch (segments.size()) {
            case 1 -> lists ? LISTED_CONVERSATIONS : CONVERSATIONS;
            case 2 -> CONVERSATION;
            case 3 -> segments.get(2).equals("items") ? ITEMS : null;
            case 4 -> segments.get(2).equals("items") ? ITEM : null;
            default -> null;
        };
    }
}

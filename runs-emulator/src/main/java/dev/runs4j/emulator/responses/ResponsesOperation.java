package dev.runs4j.emulator.responses;

/** The operations of the service, those that change something among them. */
public enum ResponsesOperation {
    /** {@code POST /responses}. */
    CREATE_RESPONSE(true),
    /** {@code GET /responses/{id}}, streams included. */
    GET_RESPONSE(false),
    /** {@code POST /responses/{id}/cancel}. */
    CANCEL_RESPONSE(true),
    /** {@code DELETE /responses/{id}}. */
    DELETE_RESPONSE(true),
    /** {@code GET /responses/{id}/input_items}. */
    LIST_INPUT_ITEMS(false),
    /** {@code POST /responses/input_tokens}, which changes nothing. */
    COUNT_INPUT_TOKENS(false),
    /** {@code GET /responses}, in Foundry only. */
    LIST_RESPONSES(false),
    /** {@code POST /conversations}. */
    CREATE_CONVERSATION(true),
    /** {@code GET /conversations/{id}}. */
    GET_CONVERSATION(false),
    /** {@code POST /conversations/{id}}. */
    UPDATE_CONVERSATION(true),
    /** {@code DELETE /conversations/{id}}. */
    DELETE_CONVERSATION(true),
    /** {@code GET /conversations}, in Foundry only. */
    LIST_CONVERSATIONS(false),
    /** {@code POST /conversations/{id}/items}. */
    CREATE_ITEMS(true),
    /** {@code GET /conversations/{id}/items}. */
    LIST_ITEMS(false),
    /** {@code GET /conversations/{id}/items/{item}}. */
    GET_ITEM(false),
    /** {@code DELETE /conversations/{id}/items/{item}}. */
    DELETE_ITEM(true);

    private final boolean changes;

    ResponsesOperation(boolean changes) {
        this.changes = changes;
    }

    /** {@return whether it changes something, so that the ledger has it once it was accepted} */
    public boolean changes() {
        return changes;
    }
}

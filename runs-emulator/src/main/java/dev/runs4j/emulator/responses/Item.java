package dev.runs4j.emulator.responses;

import tools.jackson.databind.node.ObjectNode;

/** One item of a context, with what is asked of it all the time. Its tree is never changed once it is here. */
final class Item {

    private final ObjectNode json;
    private final String id;
    private final String type;
    private final int tokens;

    Item(ObjectNode json) {
        this.json = json;
        this.id = Json.text(json, "id");
        this.type = Json.text(json, "type");
        this.tokens = Tokens.of(json);
    }

    ObjectNode json() {
        return json;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    /** {@return the id that call and output have in common; empty for none} */
    String callId() {
        return Json.text(json, "call_id");
    }

    boolean isCall() {
        return type.equals("function_call");
    }

    /** The server was seen to overlook outputs that bear the id of the item of their call. */
    boolean isOutput() {
        return type.equals("function_call_output") && !id.startsWith("fc_");
    }

    boolean isUserMessage() {
        return type.equals("message") && Json.text(json, "role").equals("user");
    }

    int tokens() {
        return tokens;
    }
}
